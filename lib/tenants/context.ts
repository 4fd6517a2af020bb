import 'server-only'
import type { Role } from '@/lib/generated/prisma/enums'

/** The tenant of the URL, after its grant was checked. */
export interface TenantFacts {
  id: string
  slug: string
  name: string
  /** IANA name. */
  timeZone: string
  locale: string
}

/** The person who acts. */
export interface PersonActor {
  kind: 'person'
  membershipId: string
  role: Role
  displayName: string | null
  /** The person in the enterprise's directory, where an admin linked one. */
  userid: string | null
}

/** Work that no person asked for at this moment. */
export interface SystemActor {
  kind: 'worker' | 'operator' | 'tencent'
}

/** The stored token pair as the hot path loaded it together with session and grant; envelopes, never plain tokens. */
export interface StoredConnection {
  id: string
  appId: string
  /** The operator's name for where its application lives. */
  platform: string
  /** Tencent's id of the application. */
  sdkId: string
  openId: string
  version: number
  accessToken: string | null
  accessExpiresAt: Date | null
  refreshExpiresAt: Date | null
  endedAt: Date | null
}

/** When a request came, and from where. */
export type Circumstances = Pick<Context, 'now' | 'requestId' | 'address'>

/** What every use case gets first: whose data, on whose behalf, when and from where. */
export interface Context<Actor extends PersonActor | SystemActor = PersonActor | SystemActor> {
  tenant: TenantFacts
  actor: Actor
  now: Date
  requestId: string
  /** The caller's address, for the audit. */
  address?: string
}

/** A context of a signed-in person, with the connection that their calls go through. */
export interface PersonContext extends Context<PersonActor> {
  connection: StoredConnection | null
  /** The worker acts on their behalf while they do not wait for it: that is no use of theirs. */
  isJob?: boolean
}
