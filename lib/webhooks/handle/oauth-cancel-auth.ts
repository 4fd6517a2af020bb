import 'server-only'
import { log } from '@/lib/log'
import { authorizedPeople, readOperateTime } from '@/lib/tencent'
import { endAuthorizedBefore } from './end-authorized-before'
import type { Handler } from './handler'

/**
 * People withdrew the authorisation, or an administrator did for them: `oauth.cancel-auth` and, before it, `oauth.user-cancel-auth`.
 * Both are one transition, whichever comes, both or twice.
 */
export const oauthCancelAuth: Handler = async (db, ctx, event) => {
  let ended = 0
  for (const entry of event.entries) {
    const people = authorizedPeople(event.name, entry)
    const at = readOperateTime(entry.operate_time) ?? event.receivedAt
    ended += await endAuthorizedBefore(db, ctx, event, { people, at, by: 'people' })
  }
  if (ended > 0) return 'done'
  log.info({ tenantId: ctx.tenant.id, event: event.name }, 'a withdrawal found no connection that is older')
  return 'ignored'
}
