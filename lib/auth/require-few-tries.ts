import 'server-only'
import { hashLookupKey } from '@/lib/crypto'
import { withoutTenant } from '@/lib/db'
import { env } from '@/lib/env'
import { SignInProblem } from './sign-in-problem'

const WINDOW_MS = 10 * 60_000
/** Runs that one browser begins in that time: as many as may be open at once, three times over. */
const PER_BROWSER = 30

/** What is tried: to begin a run of the code flow, from an address or in a browser; to end one; to open an invitation. */
type Tried = 'start' | 'start of a browser' | 'callback' | 'invitation'

interface Try {
  tried: Tried
  /** The address or the browser; callers without a known address share one. */
  caller: string | undefined
  now: Date
  restart?: SignInProblem['restart']
}

/**
 * Counts a try, and throws SignInProblem `too-many` where there were too many of this caller. It counts before anything is looked
 * up, in one statement, so that a thousand at once are counted too.
 */
export async function requireFewTries({ tried, caller = 'unknown', now, restart }: Try): Promise<void> {
  const keyHash = hashLookupKey(`sign-in tries: ${tried}`, caller)
  const windowStart = new Date(now.getTime() - WINDOW_MS)
  const [tries] = await withoutTenant().$queryRaw<{ count: number; since: Date }[]>`
    insert into "SignInTries" as t ("keyHash", since, count) values (${keyHash}, ${now}, 1)
    on conflict ("keyHash") do update
      set since = case when t.since < ${windowStart} then ${now} else t.since end,
          count = case when t.since < ${windowStart} then 1 else t.count + 1 end
    returning count, since`
  const most = tried === 'start of a browser' ? PER_BROWSER : env().SIGN_IN_TRIES_PER_ADDRESS
  if (!tries || tries.count <= most) return
  const wait = Math.max(1, Math.ceil((tries.since.getTime() + WINDOW_MS - now.getTime()) / 1_000))
  throw new SignInProblem('too-many', restart, wait)
}
