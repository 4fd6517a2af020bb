import { z } from 'zod'
import { maybe, wireCount, wireText } from '../../wire'
import { defineOperation } from '../define-operation'
import { OpenPageSize, PageNumber, pageFields, toPage } from '../paging'

/** A role of the account. */
export type CorpRole = { code: string; name: string; description?: string; members?: number }

const TencentCorpRole = z.object({
  role_code: wireText,
  role_name: maybe(wireText),
  role_desc: maybe(wireText),
  // The name ends there.
  role_member_nu: maybe(wireCount),
})

/** The roles of the account, built in and made. */
export const listCorpRoles = defineOperation({
  id: 'listCorpRoles',
  summary: 'List the roles of the account',
  method: 'GET',
  path: '/v1/corp/user-roles',
  since: '1.6.0',
  auth: ['secret'],
  scope: ['user:read', 'user:manage'],
  who: ['admin'],
  namesPerson: false,
  rateClass: 'account-heavy',
  doc: '仪表盘/获取角色列表',
  input: z.strictObject({ cursor: PageNumber, size: OpenPageSize }),
  reply: z.object({ user_role_list: z.array(TencentCorpRole).nullish(), ...pageFields }),
  toRequest: ({ cursor, size }) => ({ query: { page_size: size, page: cursor } }),
  map: ({ user_role_list, ...page }) => toPage(page, (user_role_list ?? []).map(toCorpRole)),
})

function toCorpRole({ role_code, role_name, role_desc, role_member_nu }: z.output<typeof TencentCorpRole>): CorpRole {
  return { code: role_code, name: role_name ?? '', description: role_desc, members: role_member_nu }
}
