import { createCollection, type JournalledCollection } from './collection'
import { type Journal, memoryJournal, openJournal } from './journal'
import { createMeetingNumbers } from './meeting-numbers'
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
import { News } from './news'
import type { Modes, World } from './world'

const DEFAULT_MODES: Modes = {
  omittedFields: 'keep',
  lockedSettings: {},
  refreshGraceSeconds: 0,
  approvalNeeded: false,
  oauthErrorStatus: 400,
  refusal: 'stay',
  newErrorCode: false,
  strictHeaders: false,
  pagesByStartOnly: false,
  allowedIps: [],
  webhookPadding: 'padded',
  webhookDuplicate: false,
  webhookSignature: 'right',
  webhookDelaySeconds: 0,
  webhookOrder: 'oldest',
  webhookRetriesFrom: 'first',
}

/** A world with a journal behind it. */
export interface OpenWorld extends World {
  close(): void
}

/** Opens the world of a data directory as it was left, or an empty one in memory. Nothing is seeded here. */
export function openWorld({ dataDir }: { dataDir?: string } = {}): OpenWorld {
  let journal: Journal = memoryJournal
  const all = new Map<string, JournalledCollection<unknown>>()
  function collection<T>(name: string): JournalledCollection<T> {
    const made = createCollection<T>(name, () => journal)
    // The journal only brings back what the collection of that name wrote.
    all.set(name, made as JournalledCollection<unknown>)
    return made
  }

  const corps = collection<Corp>('corps')
  const departments = collection<Department>('departments')
  const people = collection<Person>('people')
  const apps = collection<OAuthApp>('apps')
  const credentials = collection<Credential>('credentials')
  const identities = collection<OpenIdentity>('identities')
  const rooms = collection<Room>('rooms')
  const meetings = collection<Meeting>('meetings')
  const recordings = collection<Recording>('recordings')
  const recordAccesses = collection<RecordAccess>('recordAccesses')
  const authCodes = collection<AuthCode>('authCodes')
  const tokenPairs = collection<TokenPair>('tokenPairs')
  const approvals = collection<Approval>('approvals')
  const subscriptions = collection<Subscription>('subscriptions')
  const clock = collection<{ offset: number }>('clock')
  if (dataDir) journal = openJournal(dataDir, (name, id, value) => all.get(name)?.restore(id, value))

  const realNow = () => Math.floor(Date.now() / 1000)
  const clockOffset = () => clock.get('clock')?.offset ?? 0
  const modes: Modes = { ...DEFAULT_MODES }

  return {
    now: () => realNow() + clockOffset(),
    realNow,
    clockOffset,
    advanceClock: (seconds) => clock.put('clock', { offset: clockOffset() + seconds }),
    clear() {
      for (const each of all.values()) each.clear()
      Object.assign(modes, DEFAULT_MODES)
    },
    modes,
    corps,
    departments,
    people,
    apps,
    credentials,
    identities,
    rooms,
    meetings,
    recordings,
    recordAccesses,
    authCodes,
    tokenPairs,
    approvals,
    subscriptions,
    news: new News(),
    ...createMeetingNumbers(meetings),
    origin: '',
    close: () => journal.close(),
  }
}
