import 'server-only'
import { askPrepared } from '@/lib/db'
import type { Limit } from './limits-of'

/** An answer that asks for more is not believed for longer. */
const LONGEST_S = 3_600

const BLOCK = `
  insert into "RateBucket" as b ("tenantId", "subjectId", kind, tokens, granted, "at", "blockedUntil")
  values (current_tenant(), $1::uuid, $2, 0, 0, now(), now() + $3::int * interval '1 second')
  on conflict ("tenantId", "subjectId", kind) do update
  set tokens = least(b.tokens, 0), granted = 0, "at" = greatest(b."at", now()),
      "blockedUntil" = greatest(b."blockedUntil", excluded."blockedUntil")`

/** Tencent has said that it refuses for so long: until then no process calls. */
export async function blockBucket({ tenantId, subjectId, kind }: Limit, seconds: number): Promise<void> {
  const values = [subjectId, kind, Math.min(LONGEST_S, Math.ceil(seconds))]
  await askPrepared({ id: tenantId }, { name: 'block-bucket', text: BLOCK, values })
}
