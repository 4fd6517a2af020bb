import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/users.json'
import { dayToSeconds, wireDay } from '../../wire'
import { listCorpUsers } from '../dashboard/list-corp-users'
import { createUser } from './create-user'
import { deleteUserByUserid } from './delete-user-by-userid'
import { getUserByUserid } from './get-user-by-userid'
import { listUsers } from './list-users'
import { updateUserByUserid } from './update-user-by-userid'

const least = { userid: 'lin.mei', name: '林梅', phone: '13900000001' }

describe('the request', () => {
  test('to add a user is the documented example', () => {
    const input = { ...least, email: 'lin.mei@acme.example', staffId: 'A-1007', jobTitle: 'Engineer' }
    const { body, ...address } = requestOf(createUser, { ...input, joinedOn: '2021-08-09', departmentIds: ['d-100'] })
    expect(address).toEqual({ method: 'POST', uri: '/v1/users' })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.createUser.request))
  })

  test('to add a user holds nothing that was not said', () => {
    expect(requestOf(createUser, least).body).toEqual({ userid: 'lin.mei', username: '林梅', phone: '13900000001' })
  })

  test('to change a user is the documented example, without a second userid', () => {
    expect(requestOf(updateUserByUserid, { userid: 'lin.mei', name: '林梅' })).toEqual({
      method: 'PUT',
      uri: '/v1/users/lin.mei',
      body: documented.updateUserByUserid.request,
    })
  })

  test.each([
    ['list', () => requestOf(listUsers, { cursor: '2', size: 1 }), '/v1/users/list?page=2&page_size=1'],
    ['list, with what is required said', () => requestOf(listUsers, {}), '/v1/users/list?page=1&page_size=20'],
    ['read', () => requestOf(getUserByUserid, { userid: '9527' }), '/v1/users/9527'],
    [
      'read, by an email address',
      () => requestOf(getUserByUserid, { userid: 'lin+mei@acme.example' }),
      '/v1/users/lin%2Bmei%40acme.example',
    ],
    ['delete', () => requestOf(deleteUserByUserid, { userid: 'a/b' }), '/v1/users/a%2Fb'],
  ])('to %s', (_, request, uri) => {
    expect(request()).toMatchObject({ uri, body: undefined })
  })

  test('names the person it is made as only where the platform wants that', () => {
    const admin = { id: 'admin', sendOperatorId: true }
    expect(requestOf(listUsers, {}, admin).uri).toMatch(/&operator_id=admin&operator_id_type=1$/)
    expect(requestOf(deleteUserByUserid, { userid: 'bob' }, admin).uri).toMatch(/\?operator_id=admin&/)
    expect(requestOf(createUser, least, admin).body).toMatchObject({ operator_id: 'admin', operator_id_type: 1 })
    expect(requestOf(createUser, least).body).not.toHaveProperty('operator_id')
  })
})

describe('is refused with the field named:', () => {
  test.each([
    ['userid', { userid: '林梅' }],
    ['userid', { userid: '' }],
    ['name', { name: '' }],
    ['phone', { phone: '+8613900000001' }],
    ['phone', { phone: '02012345678' }],
    ['email', { email: 'lin.mei' }],
    ['jobTitle', { jobTitle: '' }],
    ['jobTitle', { jobTitle: '工'.repeat(33) }],
    ['joinedOn', { joinedOn: '2026-02-30' }],
    ['departmentIds', { departmentIds: ['d-1', 'd-2'] }],
  ])('%s of a new user: %j', (path, change) => {
    expect(() => requestOf(createUser, { ...least, ...change })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })

  test.each([
    ['avatarUrl', () => requestOf(updateUserByUserid, { userid: 'x', avatarUrl: 'javascript:alert(1)' })],
    ['size', () => requestOf(listUsers, { size: 21 })],
    ['cursor', () => requestOf(listUsers, { cursor: '0' })],
    ['userid', () => requestOf(getUserByUserid, { userid: 'list' })],
    ['userid', () => requestOf(deleteUserByUserid, { userid: '..' })],
  ])('%s', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })

  test('a job title of 32 characters is accepted', () => {
    expect(requestOf(createUser, { ...least, jobTitle: '工'.repeat(32) }).body).toHaveProperty('job_title')
  })
})

describe('the answer', () => {
  const linMei = {
    userid: 'lin.mei',
    uuid: 'WMlinmei01',
    name: '林梅',
    status: 'active',
    area: '86',
    departments: [{ id: 'd-100', name: '研发部' }],
    // The platform names no zone; its days are days in Beijing.
    updatedAt: new Date('2026-03-12T10:01:29Z'),
  }

  test('of a list is read, and its pages follow from the count', () => {
    const { reply } = documented.listUsers
    expect(outputOf(listUsers, reply)).toEqual({
      items: [{ ...linMei, role: { code: 'MANAGER_ROLE', name: '管理员' } }],
      next: '2',
      totalCount: 3,
    })
    expect(outputOf(listUsers, { ...reply, current_page: 3 }).next).toBeUndefined()
    expect(outputOf(listUsers, { ...reply, page_size: 20 }).next).toBeUndefined()
    expect(outputOf(listUsers, { ...reply, page_size: 0 }).next).toBeUndefined()
  })

  test('of a list ends with an empty page, whatever was counted', () => {
    expect(outputOf(listUsers, { ...documented.listUsers.reply, users: [] }).next).toBeUndefined()
    expect(outputOf(listUsers, '{}')).toEqual({ items: [], next: undefined, totalCount: undefined })
  })

  test('of one user is read', () => {
    expect(outputOf(getUserByUserid, documented.getUserByUserid.reply)).toEqual({
      ...linMei,
      phone: '13900000001',
      jobTitle: 'Engineer',
      staffId: 'A-1007',
      joinedOn: '2021-08-09',
      role: { code: 'NORMAL_ROLE', name: '普通成员' },
    })
  })

  test.each([
    ['the day of joining in seconds, as it is sent', { entry_time: 1628495795 }, { joinedOn: '2021-08-09' }],
    ['no departments', { department_list: null }, { departments: [] }],
    ['a status as number', { status: 4 }, { status: 'disabled' }],
    ['a status added later', { status: '9' }, { status: 'unknown' }],
    ['a picture that is a script', { avatar_url: 'javascript:alert(1)' }, { avatarUrl: undefined }],
    ['a time that is none', { update_time: '0000-00-00 00:00:00' }, { updatedAt: undefined }],
    ['a userid in digits', { userid: 9527 }, { userid: '9527' }],
  ])('tolerates %s', (_, change, expected) => {
    expect(outputOf(getUserByUserid, { ...documented.getUserByUserid.reply, ...change })).toMatchObject(expected)
  })

  test.each([
    [0, 'unknown', 'disabled'],
    [1, 'active', 'active'],
    [2, 'deregistered', 'not-activated'],
    [3, 'not-activated', 'unknown'],
    [4, 'disabled', 'unknown'],
  ])('status %i means %s in the address book and %s in the account', (status, inBook, inAccount) => {
    for (const code of [status, String(status)]) {
      expect(outputOf(listUsers, { users: [{ userid: 'a', status: code }] }).items[0]?.status).toBe(inBook)
      expect(outputOf(listCorpUsers, { users: [{ userid: 'a', status: code }] }).items[0]?.status).toBe(inAccount)
    }
  })

  test('of a creation is read, and may be empty on older platforms', () => {
    expect(outputOf(createUser, documented.createUser.reply)).toEqual({
      userid: 'lin.mei',
      uuid: 'WMlinmei01',
      name: '林梅',
      phone: '13900000001',
      email: 'lin.mei@acme.example',
    })
    expect(outputOf(createUser, '')).toEqual({})
  })

  test.each(['', '{}'])('of a change may be %j', (body) => {
    expect(outputOf(updateUserByUserid, body)).toBeUndefined()
    expect(outputOf(deleteUserByUserid, body)).toBeUndefined()
  })
})

test('every day of joining is read back as it was sent', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .filter((text) => text > '1970-01-01')
  fc.assert(
    fc.property(day, (text) => {
      expect(wireDay.parse(dayToSeconds(text))).toBe(text)
      expect(wireDay.parse(text)).toBe(text)
    }),
  )
})
