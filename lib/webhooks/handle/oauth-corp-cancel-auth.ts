import 'server-only'
import { log } from '@/lib/log'
import { readOperateTime } from '@/lib/tencent'
import { endAuthorizedBefore } from './end-authorized-before'
import type { Handler } from './handler'

/** The enterprise's administrator disabled the application: every token of the enterprise counts as revoked. */
export const oauthCorpCancelAuth: Handler = async (db, ctx, event) => {
  let ended = 0
  for (const { operate_time } of event.entries) {
    const at = readOperateTime(operate_time) ?? event.receivedAt
    ended += await endAuthorizedBefore(db, ctx, event, { people: null, at, by: 'enterprise' })
  }
  if (ended > 0) return 'done'
  log.info({ tenantId: ctx.tenant.id, event: event.name }, 'a disabled application had no connection that is older')
  return 'ignored'
}
