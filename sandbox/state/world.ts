import type {
  Approval,
  AuthCode,
  Corp,
  Credential,
  Department,
  Meeting,
  OAuthApp,
  OpenIdentity,
  Person,
  RecordAccess,
  Recording,
  Room,
  Subscription,
  TokenPair,
} from './model'
import type { News } from './news'

/** A persistent map; every change is in the journal before `put` or `delete` returns. */
export interface Collection<T> {
  get(id: string): T | undefined
  put(id: string, value: T): void
  delete(id: string): void
  values(): Iterable<T>
  readonly size: number
}

/** What the documentation leaves open, or a test wants otherwise. */
export interface Modes {
  /** What an edit does to groups the caller left out. */
  omittedFields: 'keep' | 'reset'
  /** Settings of meetings that enterprises have locked, by their names on the wire: whatever is asked, these hold. */
  lockedSettings: Record<string, unknown>
  /** How long a used refresh token still answers with the pair that replaced it; 0 is the documented behaviour. */
  refreshGraceSeconds: number
  /** The first authorisation of an enterprise needs its administrator. */
  /** Of every application, or of those with these sdkIds. */
  approvalNeeded: boolean | string[]
  /** HTTP status of failed token calls: documented 400, newer tools expect 200. */
  oauthErrorStatus: 400 | 200
  /** Refusing on the consent page redirects with error=access_denied (an extension) or stays on the page. */
  refusal: 'redirect' | 'stay'
  /** Add new_error_code to REST errors. */
  newErrorCode: boolean
  /** Report deviations of header spelling. */
  strictHeaders: boolean
  /** Lists of meetings go on by the start time alone, as before there was a second cursor. */
  pagesByStartOnly: boolean
  /** Addresses that may call the REST gateway; empty means everyone. */
  allowedIps: string[]
  /** Base64 of webhooks with or without its `=`; the documentation has both. */
  webhookPadding: 'padded' | 'unpadded'
  /** Webhooks that were taken are sent once more. */
  webhookDuplicate: boolean
  /** Wrong ones sign with another token. */
  webhookSignature: 'right' | 'wrong'
  /** How long events wait, in seconds of the sandbox clock. */
  webhookDelaySeconds: number
  /** Which of the events that wait goes first. */
  webhookOrder: 'oldest' | 'newest'
  /** The delays of the retries run from the first attempt or from the one before; the documentation does not say. */
  webhookRetriesFrom: 'first' | 'previous'
}

/** Everything an operation may look at or change. */
export interface World {
  /** Seconds on the sandbox clock: meetings, states, operate_time. */
  now(): number
  /** Real Unix seconds: request timestamps, codes and token lifetimes. The sandbox clock does not move it. */
  realNow(): number
  /** How far the sandbox clock is ahead of real time, in seconds; kept over restarts. */
  clockOffset(): number
  advanceClock(seconds: number): void
  /** Forgets everything, clock and modes included. */
  clear(): void
  modes: Modes
  corps: Collection<Corp>
  departments: Collection<Department>
  people: Collection<Person>
  apps: Collection<OAuthApp>
  credentials: Collection<Credential>
  identities: Collection<OpenIdentity>
  rooms: Collection<Room>
  meetings: Collection<Meeting>
  recordings: Collection<Recording>
  recordAccesses: Collection<RecordAccess>
  authCodes: Collection<AuthCode>
  tokenPairs: Collection<TokenPair>
  approvals: Collection<Approval>
  subscriptions: Collection<Subscription>
  /** What happens is told here, by whoever makes it happen. */
  news: News
  /** A fresh meeting_id (19 to 20 digits, above 2^53), never given before. */
  nextMeetingId(): string
  /** A fresh id of a recording, a file or an access: 19 digits, below 2^63. */
  nextRecordId(): string
  /** A meeting_code not in use: 9 digits, 11 for a series. */
  nextMeetingCode(digits: 9 | 11): string
  /** The origin that join links start with. */
  origin: string
}
