import { describe, expect, it } from 'vitest'
import { bookTestMeeting } from '../../../test/book-test-meeting'
import { type Answer, byOAuth, bySecret, callOperation, rawAnswer, refusal } from '../../../test/call-operation'
import { exampleAnswer, exampleBody } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'

const USERS = ['createUser', 'listUsers', 'getUserByUserid', 'updateUserByUserid', 'deleteUserByUserid']
const NEWCOMER = { userid: 'eve', username: 'Eve', phone: '13900000001' }

function withDepartment(setting: MemoryWorld, id = 'd1', name = '主部门'): string {
  setting.world.departments.put(id, { id, corpId: setting.corp.corpId, name })
  return id
}

const create = (setting: MemoryWorld, fields: Record<string, unknown> = {}): Answer =>
  callOperation(setting, bySecret(setting), 'createUser', { body: { ...NEWCOMER, ...fields } })
const get = (setting: MemoryWorld, userid: string): Answer =>
  callOperation(setting, bySecret(setting), 'getUserByUserid', { params: { userid } })
const update = (setting: MemoryWorld, userid: string, body: Record<string, unknown>) =>
  rawAnswer(setting, bySecret(setting), 'updateUserByUserid', { params: { userid }, body })
const remove = (setting: MemoryWorld, userid: string) =>
  rawAnswer(setting, bySecret(setting), 'deleteUserByUserid', { params: { userid } })
const list = (setting: MemoryWorld, query: Record<string, number> = {}) =>
  callOperation(setting, bySecret(setting), 'listUsers', { query }) as Answer & { users: Record<string, unknown>[] }

describe('createUser', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    const department_list = [withDepartment(setting)]
    expectShape('createUser', create(setting, { ...exampleBody('createUser'), department_list }))
  })

  quirk('createUser', 'The answer body exists since 2.0.2', () => {
    expect(create(memoryWorld())).toEqual({ ...NEWCOMER, email: '', uuid: expect.stringMatching(/^WM\w{16}$/) })
  })

  quirk('createUser', 'Only email, phone, username, userid and uuid come back', () => {
    const setting = memoryWorld()
    const facts = { staff_id: '7', job_title: 'tester', entry_time: 1628495795 }
    expect(Object.keys(create(setting, { ...facts, department_list: [withDepartment(setting)] })).sort()).toEqual([
      'email',
      'phone',
      'userid',
      'username',
      'uuid',
    ])
    expect(get(setting, 'eve')).toMatchObject({ staff_id: '7', job_title: 'tester', entry_time: '2021-08-09' })
  })

  quirk('createUser', 'avatar_url cannot be set on creation', () => {
    const setting = memoryWorld()
    create(setting, { avatar_url: 'https://example.com/a.png' })
    expect(list(setting).users.at(-1)).toMatchObject({ userid: 'eve', avatar_url: '' })
  })

  quirk('createUser', 'Whether Chinese is rejected in userid', () => {
    expect(() => create(memoryWorld(), { userid: '小明' })).toThrow(/userid/)
    expect(create(memoryWorld(), { userid: 'ひろ@example.com' }).userid).toBe('ひろ@example.com')
  })

  quirk('createUser', 'Maximum lengths of userid', () => {
    const long = 'x'.repeat(500)
    expect(create(memoryWorld(), { userid: long, username: long, staff_id: long }).userid).toBe(long)
  })

  quirk(['createUser', 'getUserByUserid'], 'Example in the doc is not valid JSON', (id) => {
    expect(exampleAnswer(id)).toMatchObject({ username: 'testusername' })
  })

  it('whoever was created holds meetings at once, through applications too', () => {
    const setting = memoryWorld()
    create(setting)
    const { world, corp, app } = setting
    const start = String(NOW + 3600)
    const body = { instanceid: 1, subject: 'First', type: 0, start_time: start, end_time: String(NOW + 7200) }
    const answer = callOperation(setting, bySecret(setting), 'createMeeting', { body: { ...body, userid: 'eve' } })
    expect(answer.meeting_number).toBe(1)
    const openIds = [...world.identities.values()].filter(({ personId }) => personId === `${corp.corpId}/eve`)
    expect(openIds.map(({ sdkId }) => sdkId)).toContain(app.sdkId)
  })

  it.each([
    ['a userid in use', { userid: 'ann' }, 20002, 500, /^userid/],
    ['a phone that is none', { phone: '12' }, 40000, 400, /^phone/],
    ['a phone of somebody else', { phone: '13800000001' }, 41003, 500, /^phone/],
    ['an email that is none', { email: 'eve' }, 41001, 400, /^email/],
    ['an email of somebody else', { email: 'ann@north.example' }, 41002, 500, /^email/],
    ['an empty name', { username: '' }, 10001, 400, /^username/],
    ['an unknown department', { department_list: ['nowhere'] }, 10001, 400, /^department_list/],
  ])('refuses %s', (_case, fields, code, status, message) => {
    const setting = memoryWorld()
    expect(refusal(() => create(setting, fields))).toEqual({ code, status, message: expect.stringMatching(message) })
    expect(setting.world.people.get(`${setting.corp.corpId}/eve`)).toBeUndefined()
  })

  it('job titles have 1 to 32 characters, one department is enough: the contract says so', () => {
    expect(() => create(memoryWorld(), { job_title: '' })).toThrow(/job_title/)
    expect(() => create(memoryWorld(), { job_title: 'x'.repeat(33) })).toThrow(/job_title/)
    expect(() => create(memoryWorld(), { department_list: ['a', 'b'] })).toThrow(/department_list/)
  })

  it('156009 for the 100th account of the free edition, and for more than were bought', () => {
    const setting = memoryWorld()
    const { world, corp } = setting
    const taken = [...world.people.values()].filter(
      ({ corpId, status }) => corpId === corp.corpId && status !== 2,
    ).length
    world.corps.put(corp.corpId, { ...corp, seats: taken + 1 })
    create(setting)
    const next = { userid: 'fay', phone: '13900000002' }
    expect(refusal(() => create(setting, next))).toMatchObject({ code: 156009, status: 500 })
    world.corps.put(corp.corpId, { ...corp, edition: 'free' })
    for (let count = taken + 1; count < 99; count += 1) {
      create(setting, { userid: `u${count}`, phone: `139${10_000_000 + count}` })
    }
    expect(refusal(() => create(setting, next)).code).toBe(156009)
  })
})

describe('getUserByUserid', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    const facts = { staff_id: '6666', job_title: 'developer', entry_time: 1628495795 }
    create(setting, { ...facts, department_list: [withDepartment(setting)] })
    expectShape('getUserByUserid', get(setting, 'eve'))
  })

  quirk('getUserByUserid', 'The description rules out OAuth2.0, while the parameter row', () => {
    const setting = memoryWorld()
    const openId = byOAuth(setting, 'ann').idOf('ann')
    expect(refusalToOAuth(setting, 'getUserByUserid').code).toBe(9042)
    expect(refusal(() => get(setting, openId)).code).toBe(20001)
  })

  quirk('getUserByUserid', 'avatar_url is not returned', () => {
    const setting = memoryWorld()
    update(setting, 'ann', { avatar_url: 'https://example.com/a.png' })
    expect(get(setting, 'ann')).not.toHaveProperty('avatar_url')
    expect(list(setting).users[0]).toMatchObject({ userid: 'ann', avatar_url: 'https://example.com/a.png' })
  })

  it('tells the status as text: 1 normal, 2 deregistered, 4 disabled', () => {
    const setting = memoryWorld()
    expect(['ann', 'gone', 'off'].map((userid) => get(setting, userid).status)).toEqual(['1', '2', '4'])
  })

  it('knows nobody of another enterprise', () => {
    const setting = memoryWorld()
    expect(refusal(() => get(setting, 'nobody'))).toMatchObject({ code: 20001, status: 500 })
    setting.world.people.delete(`${setting.corp.corpId}/ann`)
    expect(refusal(() => get(setting, 'ann')).code).toBe(20001)
  })
})

describe('updateUserByUserid', () => {
  quirk('updateUserByUserid', 'The table lists userid once, as optional', () => {
    const setting = memoryWorld()
    update(setting, 'ann', { userid: 'renamed', username: 'Anna' })
    expect(get(setting, 'ann').username).toBe('Anna')
    expect(refusal(() => get(setting, 'renamed')).code).toBe(20001)
  })

  quirk('updateUserByUserid', 'Partial update is implied', () => {
    const setting = memoryWorld()
    create(setting, { email: 'eve@example.com', staff_id: '7' })
    const before = get(setting, 'eve')
    setting.clock.advance(60)
    update(setting, 'eve', exampleBody('updateUserByUserid'))
    expect(get(setting, 'eve')).toEqual({ ...before, username: 'testusername', update_time: '2026-03-02 09:01:30' })
  })

  quirk(['updateUserByUserid', 'deleteUserByUserid'], 'Success body is zero-length', (id) => {
    const setting = memoryWorld()
    expect(rawAnswer(setting, bySecret(setting), id, { params: { userid: 'ben' }, body: {} })).toBeUndefined()
  })

  it.each([
    ['nobody', { username: 'x' }, 20001, 500],
    ['gone', { username: 'x' }, 20003, 500],
    ['ann', { phone: 'no' }, 40000, 400],
    ['ben', { phone: '13800000001' }, 41003, 500],
    ['ann', { email: 'no' }, 41001, 400],
    ['ben', { email: 'ann@north.example' }, 41002, 500],
    ['ann', { department_list: ['nowhere'] }, 10001, 400],
  ])('of %s with %j is refused with %i', (userid, body, code, status) => {
    expect(refusal(() => update(memoryWorld(), userid, body))).toMatchObject({ code, status })
  })

  it('one’s own phone and email are no conflict', () => {
    expect(update(memoryWorld(), 'ann', { phone: '13800000001', email: 'ann@north.example' })).toBeUndefined()
  })
})

describe('deleteUserByUserid', () => {
  it('takes the user out of the address book; their meetings stay, and the userid is free', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    remove(setting, 'ben')
    expect(refusal(() => get(setting, 'ben')).code).toBe(20001)
    expect(list(setting).users.map(({ userid }) => userid)).not.toContain('ben')
    const query = { userid: 'ann', instanceid: 1 }
    const answer = callOperation(setting, bySecret(setting), 'getMeeting', { params: { meetingId: meeting.id }, query })
    expect(answer.meeting_info_list[0]?.hosts).toEqual([{ userid: 'ben' }])
    expect(create(setting, { userid: 'ben' }).userid).toBe('ben')
  })

  it('ends their sign-ins', () => {
    const setting = memoryWorld()
    const openId = byOAuth(setting, 'ben').idOf('ben')
    const pair = { id: openId, sdkId: setting.app.sdkId, accessToken: 'a', refreshToken: 'r', scopes: [] }
    setting.world.tokenPairs.put(openId, { ...pair, accessExpiresAt: NOW, refreshExpiresAt: NOW })
    remove(setting, 'ben')
    expect(setting.world.tokenPairs.size).toBe(0)
  })

  it('is refused for nobody and for the super administrator', () => {
    expect(refusal(() => remove(memoryWorld(), 'nobody'))).toMatchObject({ code: 20001, status: 500 })
    expect(refusal(() => remove(memoryWorld(), 'ann'))).toMatchObject({ code: 20004, status: 500 })
  })
})

describe('listUsers', () => {
  it('answers the documented example with its shape', () => {
    const setting = memoryWorld()
    create(setting, { department_list: [withDepartment(setting)] })
    const answer = list(setting, { page: 1, page_size: 20 })
    expectShape('listUsers', { ...answer, users: answer.users.slice(-1) })
  })

  quirk('listUsers', 'No total_page in the answer', () => {
    const answer = list(memoryWorld(), { page: 2, page_size: 3 })
    expect(answer).toMatchObject({ total_count: 7, current_size: 3, current_page: 2, page_size: 3 })
    expect(answer).not.toHaveProperty('total_page')
    expect(list(memoryWorld(), { page: 3, page_size: 3 })).toMatchObject({ current_size: 1 })
  })

  quirk('listUsers', 'status is a string ("1")', () => {
    const rows = list(memoryWorld()).users
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['1', '2', '4']))
  })

  quirk('listUsers', 'page and page_size are marked required and given defaults', () => {
    expect(list(memoryWorld())).toMatchObject({ current_page: 1, page_size: 20 })
  })

  quirk('listUsers', 'staff_id, job_title and entry_time are documented but absent', () => {
    const setting = memoryWorld()
    expect(list(setting).users[0]).not.toHaveProperty('staff_id')
    update(setting, 'ann', { staff_id: '1', job_title: 'x', entry_time: 1628495795 })
    expect(list(setting).users[0]).toMatchObject({ staff_id: '1', job_title: 'x', entry_time: '2021-08-09' })
  })
})

describe('the address book', () => {
  quirk(USERS, 'OAuth contradiction', (id) => {
    expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
  })

  it('a disabled user neither schedules nor hosts', () => {
    const setting = memoryWorld()
    const by = bySecret(setting)
    const times = { start_time: String(NOW + 3600), end_time: String(NOW + 7200) }
    const body = { userid: 'ann', instanceid: 1, subject: 'x', type: 0, ...times }
    const call = (fields: object) => callOperation(setting, by, 'createMeeting', { body: { ...body, ...fields } })
    expect(refusal(() => call({ userid: 'off' })).code).toBe(20003)
    expect(refusal(() => call({ hosts: ['ann', 'off'] }))).toMatchObject({
      code: 20003,
      message: expect.stringContaining('off'),
    })
  })
})
