import { z } from 'zod'

const id = z.string().min(1).max(100)
const of = <Noun extends string>(noun: Noun) => z.strictObject({ noun: z.literal(noun), id })
/** Of a person: `yours` where it is about whoever hears it. */
const ofMember = <Noun extends string>(noun: Noun) => of(noun).extend({ yours: z.boolean().optional() })

/**
 * What an open page hears: that something of this noun has changed, and which. Ids alone, never what it says now: for that the page
 * asks the door, which decides who may see it.
 */
export const hint = z.discriminatedUnion('noun', [
  /** A meeting, whatever of it. */
  of('meeting'),
  /** Several meetings, or whose they are. */
  z.strictObject({ noun: z.literal('meetings') }),
  /** Who is in a meeting. */
  of('participants'),
  /** What is kept of who was in a meeting. */
  of('attendance'),
  /** The recordings of a meeting, by its id. */
  of('recording'),
  /** What somebody is told, or wants to be told. */
  z.strictObject({ noun: z.literal('notification') }),
  /** A cancellation that waits. */
  of('pending-cancel'),
  /** The connection of an account, by the account's id. */
  ofMember('connection'),
  /** What somebody is here, or whether they are signed in. */
  ofMember('membership'),
  /** A bulk action. */
  of('bulk'),
  /** What Tencent delivered, or tried to. */
  z.strictObject({ noun: z.literal('delivery') }),
])
export type Hint = z.infer<typeof hint>

/** Whom a hint is for: these members, and the owners and admins. Nobody named: everybody of the tenant. */
export const audience = z.strictObject({ members: z.array(z.uuid()).optional(), admins: z.boolean().optional() })
export type Audience = z.infer<typeof audience>

/** A hint on its way from the transaction that made it to the processes that pages listen to. */
export const sentHint = z.strictObject({ tenant: z.uuid(), hint, to: audience.optional() })
export type SentHint = z.infer<typeof sentHint>

/** What a door answers that goes on as long as the page is open. */
export const eventStream = z.instanceof(ReadableStream<Uint8Array>)
