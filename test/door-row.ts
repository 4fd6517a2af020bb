import type { DoorWorld, Insider } from './door-world'

/** What a person sends to a door. */
export interface Ask {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}

/** Who hears what at one door; the others (nobody, another organisation, not active) hear the same at every door. */
export interface DoorRow {
  /** A request that makes sense, made anew for each caller: a door that changes something is asked by all of them. */
  ask: (world: DoorWorld) => Ask | Promise<Ask>
  answers: Record<Insider, number>
  /** It takes something from whoever asks, which is put back after each of them. */
  actsOnCaller?: boolean
}

/** Callers that no door of a tenant lets in. */
export const strangers = ['nobody', "another organisation's owner", 'pending', 'suspended', 'rejected'] as const

/** The same for all members. */
export const all = (status: number): DoorRow['answers'] => ({
  'another member': status,
  creator: status,
  admin: status,
  owner: status,
})
/** Only the person whose meeting it is: Tencent refuses the others, whatever their role here. */
export const creatorOnly = (status: number, others: number): DoorRow['answers'] => ({ ...all(others), creator: status })
/** Owners and admins. */
export const adminsOnly = (status: number): DoorRow['answers'] => ({
  ...all(403),
  admin: status,
  owner: status,
})
