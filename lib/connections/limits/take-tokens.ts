import 'server-only'
import { askPrepared } from '@/lib/db'
import type { Limit } from './limits-of'

interface Ask {
  /** Calls that this process made already, on credit. */
  debt: number
  /** Calls that wait. */
  want: number
}

interface Taken {
  /** So many of those that wait may go. */
  granted: number
  /** What is left then; below zero, how far from the next one. */
  tokens: number
  /** Seconds for which Tencent refuses. */
  blocked: number
}

// What the bucket holds now: full at first, else what it held and what has come back since. The database's clock alone counts.
const full = '($3::float8 - $5::float8)'
const level = `(greatest(-$3::float8,
  least($3::float8, b.tokens + $4::float8 * greatest(0, extract(epoch from now() - b."at")::float8)) - $5::float8))`
const grant = (held: string) => `greatest(0, least($6::int, floor(${held})::int))`
const blocked = `(b."blockedUntil" is not null and b."blockedUntil" > now())`
const granted = `case when ${blocked} then 0 else ${grant(level)} end`

const TAKE = `
  insert into "RateBucket" as b ("tenantId", "subjectId", kind, tokens, granted, "at")
  values (current_tenant(), $1::uuid, $2, ${full} - ${grant(full)}, ${grant(full)}, now())
  on conflict ("tenantId", "subjectId", kind) do update
  set tokens = ${level} - ${granted}, granted = ${granted}, "at" = greatest(b."at", now())
  returning b.granted, b.tokens,
            greatest(0, coalesce(extract(epoch from b."blockedUntil" - now()), 0))::float8 as blocked`

/** Settles what was used on credit and takes as many calls as there are, in one statement that all processes share. */
export async function takeTokens(limit: Limit, { debt, want }: Ask): Promise<Taken> {
  const { tenantId, subjectId, kind, capacity, perSecond } = limit
  const values = [subjectId, kind, capacity, perSecond, debt, want]
  const [taken] = await askPrepared<Taken>({ id: tenantId }, { name: 'take-tokens', text: TAKE, values })
  if (!taken) throw new Error('a bucket did not answer')
  return taken
}
