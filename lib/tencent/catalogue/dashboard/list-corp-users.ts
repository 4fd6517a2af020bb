import { z } from 'zod'
import { maybe, wireDateTime, wireEnum, wireFlag, wireId, wireText, wireUrl } from '../../wire'
import { defineOperation } from '../define-operation'
import { OpenPageSize, PageNumber, pageFields, toPage } from '../paging'
import { toUserRole, type UserRole, type UserStatus } from '../users/user'

/** A person in a list of the account. */
export type CorpUser = {
  userid: string
  uuid?: string
  name: string
  status: UserStatus
  area?: string
  phone?: string
  email?: string
  avatarUrl?: string
  role?: UserRole
  departments: CorpDepartment[]
  updatedAt?: Date
}

/** `path`: the names from the top, joined by "/". `isMain`: the person's main department. */
type CorpDepartment = { id: string; name: string; path?: string; isMain: boolean }

const statusCodes = { disabled: 0, active: 1, 'not-activated': 2 }

const Department = z.object({
  id: wireId,
  name: maybe(wireText),
  full_name: maybe(wireText),
  is_main: maybe(wireFlag),
})

const TencentCorpUser = z.object({
  userid: wireId,
  uuid: maybe(wireText),
  // Documented as user_name; older client code reads username.
  user_name: maybe(wireText),
  username: maybe(wireText),
  // Not the coding of /v1/users, where 2 is deregistered and 0 does not exist.
  status: maybe(wireEnum({ 0: 'disabled', 1: 'active', 2: 'not-activated' })),
  area: maybe(wireText),
  phone: maybe(wireText),
  email: maybe(wireText),
  avatar_url: maybe(wireUrl),
  role_code: maybe(wireText),
  role_name: maybe(wireText),
  departments: maybe(z.array(Department)),
  update_time: maybe(wireDateTime),
})

const Input = z.strictObject({
  name: z.string().min(1).optional(),
  userid: z.string().min(1).optional(),
  uuid: z.string().min(1).optional(),
  status: z.enum(['disabled', 'active', 'not-activated']).optional(),
  roleCode: z.string().min(1).optional(),
  cursor: PageNumber,
  size: OpenPageSize,
})

/** The people of the whole account, all of them or those with a role. */
export const listCorpUsers = defineOperation({
  id: 'listCorpUsers',
  summary: 'List the users of the account',
  method: 'GET',
  path: '/v1/corp/users',
  since: '1.6.0',
  auth: ['secret'],
  scope: ['user:read', 'user:manage'],
  who: ['admin'],
  namesPerson: false,
  rateClass: 'account-heavy',
  doc: '仪表盘/获取用户列表',
  input: Input,
  reply: z.object({ users: z.array(TencentCorpUser).nullish(), ...pageFields }),
  toRequest: ({ name, userid, uuid, status, roleCode, cursor, size }) => ({
    query: {
      page_size: size,
      page: cursor,
      role_code: roleCode,
      user_name: name,
      userid,
      uuid,
      status: status && statusCodes[status],
    },
  }),
  map: ({ users, ...page }) => toPage(page, (users ?? []).map(toCorpUser)),
})

function toCorpUser(user: z.output<typeof TencentCorpUser>): CorpUser {
  return {
    userid: user.userid,
    uuid: user.uuid,
    name: user.user_name ?? user.username ?? '',
    status: user.status ?? 'unknown',
    area: user.area,
    phone: user.phone,
    email: user.email,
    avatarUrl: user.avatar_url,
    role: toUserRole(user),
    departments: (user.departments ?? []).map(({ id, name = '', full_name: path, is_main }) => ({
      id,
      name,
      path,
      isMain: is_main ?? false,
    })),
    updatedAt: user.update_time,
  }
}
