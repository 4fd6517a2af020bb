import type { Person, RoleCode } from '../state/model'

/** The roles every enterprise has, with the platform's own words for them. */
export const ROLES: { code: RoleCode; name: string; description: string }[] = [
  { code: 'ADMIN_ROLE', name: '超级管理员', description: '超级管理员拥有访问和管理企业账户的全部权限' },
  { code: 'MANAGER_ROLE', name: '管理员', description: '管理员拥有访问和管理企业账户的广泛权限' },
  { code: 'NORMAL_ROLE', name: '普通成员', description: '普通成员只管理自己的会议' },
]

/** The role a person has: what was given, else by being administrator or not. */
export function roleCodeOf({ roleCode, isAdmin }: Person): RoleCode {
  return roleCode ?? (isAdmin ? 'ADMIN_ROLE' : 'NORMAL_ROLE')
}

/** Code and name of a person's role, as every list of people has them. */
export function roleFields(person: Person): { role_code: string; role_name: string } {
  const code = roleCodeOf(person)
  return { role_code: code, role_name: ROLES.find((role) => role.code === code)?.name ?? '' }
}
