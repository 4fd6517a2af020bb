import { z } from 'zod'
import { maybe, wireDateTime, wireDay, wireEnum, wireId, wireText, wireUrl } from '../../wire'

/** How an account stands. The platform's pages code it in different ways; each operation reads its own. */
export type UserStatus = 'active' | 'not-activated' | 'disabled' | 'deregistered' | 'unknown'

/** A person of the enterprise's address book. */
export type User = {
  userid: string
  /** The platform's id of the person on the open platform. */
  uuid?: string
  name: string
  status: UserStatus
  /** Calling code, such as 86. */
  area?: string
  phone?: string
  email?: string
  avatarUrl?: string
  staffId?: string
  jobTitle?: string
  /** The day of joining, as yyyy-MM-dd. */
  joinedOn?: string
  role?: UserRole
  departments: { id: string; name: string }[]
  updatedAt?: Date
}

/** A role of the enterprise. ADMIN_ROLE, MANAGER_ROLE and NORMAL_ROLE are built in, others have codes of their own. */
export type UserRole = { code?: string; name?: string }

const Department = z.object({ department_id: wireId, department_name: maybe(wireText) })

export const TencentUser = z.object({
  userid: wireId,
  uuid: maybe(wireText),
  username: maybe(wireText),
  // Not the coding of /v1/corp/users, where 2 is not activated.
  status: maybe(wireEnum({ 1: 'active', 2: 'deregistered', 3: 'not-activated', 4: 'disabled' })),
  area: maybe(wireText),
  phone: maybe(wireText),
  email: maybe(wireText),
  avatar_url: maybe(wireUrl),
  staff_id: maybe(wireText),
  job_title: maybe(wireText),
  entry_time: maybe(wireDay),
  role_code: maybe(wireText),
  role_name: maybe(wireText),
  department_list: maybe(z.array(Department)),
  update_time: maybe(wireDateTime),
})

/** A user of a reply in our words. */
export function toUser(user: z.output<typeof TencentUser>): User {
  return {
    userid: user.userid,
    uuid: user.uuid,
    name: user.username ?? '',
    status: user.status ?? 'unknown',
    area: user.area,
    phone: user.phone,
    email: user.email,
    avatarUrl: user.avatar_url,
    staffId: user.staff_id,
    jobTitle: user.job_title,
    joinedOn: user.entry_time,
    role: toUserRole(user),
    departments: (user.department_list ?? []).map((one) => ({
      id: one.department_id,
      name: one.department_name ?? '',
    })),
    updatedAt: user.update_time,
  }
}

/** The role of a reply; undefined where it tells none. */
export function toUserRole({ role_code: code, role_name: name }: { role_code?: string; role_name?: string }) {
  return code === undefined && name === undefined ? undefined : ({ code, name } satisfies UserRole)
}
