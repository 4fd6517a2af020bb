import { z } from 'zod'
import { maybe, wireText, wireUrl } from '../../wire'
import { defineOperation } from '../define-operation'
import { asOperatorId } from '../operator'

/** What a person lets an application see of themselves. Any of it may be absent. */
export type UserBasicInfo = { name?: string; avatarUrl?: string; openCorpId?: string; openCorpName?: string }

/** Name and picture of the person that a token belongs to. Known from public code only, so a platform may refuse it. */
export const getUserBasicInfo = defineOperation({
  id: 'getUserBasicInfo',
  summary: 'Read the name and picture of the authorising person',
  method: 'GET',
  path: '/v1/users/info/basic',
  since: 'later',
  auth: ['oauth'],
  scope: [],
  who: ['self'],
  rateClass: 'general',
  doc: '用户管理/获取用户基本信息',
  input: z.strictObject({}),
  // The name's own spelling is not published; the other pages write user_name or username.
  reply: z.object({
    user_name: maybe(wireText),
    username: maybe(wireText),
    avatar_url: maybe(wireUrl),
    open_corp_id: maybe(wireText),
    open_corp_name: maybe(wireText),
  }),
  toRequest: (_, operator) => ({ query: asOperatorId(operator) }),
  map: (info): UserBasicInfo => ({
    name: info.user_name ?? info.username,
    avatarUrl: info.avatar_url,
    openCorpId: info.open_corp_id,
    openCorpName: info.open_corp_name,
  }),
})
