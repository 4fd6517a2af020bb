import 'server-only'
import { log } from '@/lib/log'
import { TencentError } from '@/lib/tencent'
import { spendCredit } from './admit'
import { blockBucket } from './block-bucket'
import type { Limit } from './limits-of'

/** When Tencent says that a limit is used up after all and for how long, no process of ours calls before that. */
export async function learnLimit(limits: Limit[], error: unknown): Promise<void> {
  if (!(error instanceof TencentError)) return
  const { code, retryAfterSeconds } = error
  if (code === undefined || !retryAfterSeconds) return
  const limit = limits.find(({ codes }) => codes.includes(code))
  if (!limit) return
  spendCredit(limit)
  try {
    await blockBucket(limit, retryAfterSeconds)
  } catch (err) {
    log.warn({ tenantId: limit.tenantId, err }, 'a limit that Tencent told was not written')
  }
}
