import { describe, expect, it } from 'vitest'
import { type Answer, bySecret, callOperation } from '../../../test/call-operation'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'

type Rows = Record<string, unknown>[]

const users = (setting: MemoryWorld, query: Record<string, string | number> = {}) =>
  callOperation(setting, bySecret(setting), 'listCorpUsers', {
    query: { page: 1, page_size: 20, ...query },
  }) as Answer & { users: Rows }

const roles = (setting: MemoryWorld) =>
  callOperation(setting, bySecret(setting), 'listCorpRoles', {
    query: { page: 1, page_size: 20 },
  }) as Answer & { user_role_list: Rows }

function useridsOf(answer: { users: Rows }): unknown[] {
  return answer.users.map(({ userid }) => userid)
}

/** Ann without an address and in a department, as the person of the examples is. */
function withDepartment(setting: MemoryWorld): void {
  const { world, corp } = setting
  world.departments.put('top', { id: 'top', corpId: corp.corpId, name: '质量部' })
  world.departments.put('d', { id: 'd', corpId: corp.corpId, name: '质量组', parentId: 'top' })
  world.people.put(setting.person('ann').id, { ...setting.person('ann'), email: '', departmentIds: ['d'] })
}

describe('listCorpUsers', () => {
  it.each(['allUsers', 'roleUsers'])('answers the documented example %s with its shape', (example) => {
    const setting = memoryWorld()
    withDepartment(setting)
    const answer = users(setting, example === 'roleUsers' ? { role_code: 'ADMIN_ROLE' } : { userid: 'ann' })
    expectShape('listCorpUsers', answer, { example })
    expect(answer.users[0]?.departments).toEqual([
      { id: 'd', name: '质量组', full_name: '质量部/质量组', is_main: true },
    ])
  })

  quirk('listCorpUsers', 'status codes differ from /v1/users/list', () => {
    const setting = memoryWorld()
    setting.world.people.put(setting.person('ben').id, { ...setting.person('ben'), status: 3 })
    const status = (userid: string) => users(setting, { userid }).users[0]?.status
    expect([status('off'), status('ann'), status('ben')]).toEqual([0, 1, 2])
    expect(useridsOf(users(setting, { status: 0 }))).toEqual(['off'])
    expect(useridsOf(users(setting, { status: 2 }))).toEqual(['ben'])
  })

  quirk('listCorpUsers', 'The example of the role-user page calls /v1/users/list', () => {
    const setting = memoryWorld()
    const query = { page: 1, page_size: 20, role_code: 'ADMIN_ROLE' }
    const other = callOperation(setting, bySecret(setting), 'listUsers', { query })
    expect(other.total_count).toBe(7)
    expect(users(setting, { role_code: 'ADMIN_ROLE' }).total_count).toBe(1)
  })

  quirk('listCorpUsers', 'The role-user example filters NORMAL_ROLE but shows', () => {
    const rows = users(memoryWorld(), { role_code: 'NORMAL_ROLE' }).users
    expect(new Set(rows.map(({ role_code }) => role_code))).toEqual(new Set(['NORMAL_ROLE']))
  })

  quirk('listCorpUsers', 'email and avatar_url are documented but absent', () => {
    const setting = memoryWorld()
    const ann = setting.person('ann')
    setting.world.people.put(ann.id, { ...ann, email: '' })
    expect(Object.keys(users(setting, { userid: 'ann' }).users[0] ?? {})).not.toContain('email')
    setting.world.people.put(ann.id, { ...ann, avatarUrl: 'https://example.com/a.png' })
    expect(users(setting, { userid: 'ann' }).users[0]).toMatchObject({
      email: 'ann@north.example',
      avatar_url: 'https://example.com/a.png',
    })
  })

  quirk('listCorpUsers', 'An official Java SDK of April 2021 reads', () => {
    const row = users(memoryWorld(), { userid: 'ann' }).users[0]
    expect(row).toMatchObject({ user_name: 'Ann', status: 1 })
    expect(row).not.toHaveProperty('username')
  })

  quirk('listCorpUsers', 'role_code is optional on the role-user page too', () => {
    expect(users(memoryWorld()).total_count).toBe(6)
    expect(users(memoryWorld(), { role_code: '' }).total_count).toBe(6)
  })

  it('finds by a part of the name, by userid and by uuid; leaves out who was removed, and other enterprises', () => {
    const setting = memoryWorld()
    expect(useridsOf(users(setting))).toEqual(['ann', 'ben', 'cleo', 'dirk', 'mute', 'off'])
    expect(useridsOf(users(setting, { user_name: 'LE' }))).toEqual(['cleo'])
    const uuid = String(users(setting, { userid: 'dirk' }).users[0]?.uuid)
    expect(useridsOf(users(setting, { uuid }))).toEqual(['dirk'])
  })

  it('current_size is the number of items on the page', () => {
    const last = { total_count: 6, total_page: 2, current_page: 2, current_size: 2 }
    expect(users(memoryWorld(), { page: 2, page_size: 4 })).toMatchObject(last)
  })
})

describe('listCorpRoles', () => {
  it('answers the documented example with its shape', () => {
    expectShape('listCorpRoles', roles(memoryWorld()))
  })

  quirk('listCorpRoles', 'Field name is role_member_nu', () => {
    const counts = roles(memoryWorld()).user_role_list.map(({ role_code, role_member_nu }) => [
      role_code,
      role_member_nu,
    ])
    expect(counts).toEqual([
      ['ADMIN_ROLE', 1],
      ['MANAGER_ROLE', 0],
      ['NORMAL_ROLE', 5],
    ])
  })

  quirk('listCorpRoles', 'Example in the doc is not valid JSON', () => {
    expectShape('listCorpRoles', roles(memoryWorld()))
  })
})

quirk(['listCorpUsers', 'listCorpRoles'], 'OAuth contradiction', (id) => {
  expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
})
