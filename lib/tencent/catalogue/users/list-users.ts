import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { asNewOperatorId } from '../operator'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { TencentUser, toUser } from './user'

/** The people of the enterprise, up to 20 a page. The one list without total_page: pages follow from the count. */
export const listUsers = defineOperation({
  id: 'listUsers',
  summary: 'List the users of the enterprise',
  method: 'GET',
  path: '/v1/users/list',
  since: '1.1.0',
  auth: ['secret'],
  scope: ['user:read', 'user:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业用户管理/获取用户列表',
  input: z.strictObject({ cursor: PageNumber, size: pageSize(20) }),
  reply: z.object({ users: z.array(TencentUser).nullish(), ...pageFields }),
  toRequest: ({ cursor, size }, operator) => ({
    query: { page: cursor, page_size: size, ...asNewOperatorId(operator) },
  }),
  map: ({ users, ...page }) => toPage(page, (users ?? []).map(toUser)),
})
