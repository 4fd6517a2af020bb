import { describe, expect, test } from 'vitest'
import documented from '../../fixtures/dashboard.json'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import { listCorpMeetings } from './list-corp-meetings'
import { listCorpRecords } from './list-corp-records'
import { listCorpRoles } from './list-corp-roles'
import { listCorpUsers } from './list-corp-users'

const from = new Date(1611072000_000)
const to = new Date(1613750400_000)

describe('the request', () => {
  test.each([
    [() => requestOf(listCorpMeetings, { state: 'ended' }), '/v1/corp/meetings?meeting_state=1&page_size=20&page=1'],
    [
      () => requestOf(listCorpMeetings, { state: 'running', creatorUserid: 'a b' }),
      '/v1/corp/meetings?meeting_state=2&page_size=20&page=1&userid=a%20b',
    ],
    [
      () => requestOf(listCorpMeetings, { state: 'upcoming', code: '594000158', from, to, cursor: '2', size: 200 }),
      '/v1/corp/meetings?meeting_state=3&page_size=200&page=2&meeting_code=594000158&start_time=1611072000&end_time=1613750400',
    ],
    [() => requestOf(listCorpUsers, {}), '/v1/corp/users?page_size=20&page=1'],
    [
      () => requestOf(listCorpUsers, { roleCode: 'NORMAL_ROLE' }),
      '/v1/corp/users?page_size=20&page=1&role_code=NORMAL_ROLE',
    ],
    [
      () => requestOf(listCorpUsers, { name: '张', userid: 'z', uuid: 'WM1', status: 'disabled' }),
      '/v1/corp/users?page_size=20&page=1&user_name=%E5%BC%A0&userid=z&uuid=WM1&status=0',
    ],
    [() => requestOf(listCorpUsers, { status: 'not-activated' }), '/v1/corp/users?page_size=20&page=1&status=2'],
    [
      () => requestOf(listCorpRecords, { from, to, size: 10 }),
      '/v1/corp/records?start_time=1611072000&end_time=1613750400&page_size=10&page=1',
    ],
    [() => requestOf(listCorpRoles, {}), '/v1/corp/user-roles?page_size=20&page=1'],
  ])('is as documented and names nobody', (request, uri) => {
    expect(request()).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    ['creatorUserid', () => requestOf(listCorpMeetings, { state: 'ended', creatorUserid: 'alice' })],
    ['to', () => requestOf(listCorpMeetings, { state: 'ended', from: to, to: from })],
    ['state', () => requestOf(listCorpMeetings, { state: 'past' as never })],
    ['code', () => requestOf(listCorpMeetings, { state: 'ended', code: '1' })],
    ['size', () => requestOf(listCorpUsers, { size: 0 })],
    ['status', () => requestOf(listCorpUsers, { status: 'deregistered' as never })],
    ['to', () => requestOf(listCorpRecords, { from, to: new Date(to.getTime() + 1) })],
    ['size', () => requestOf(listCorpRecords, { from, to, size: 21 })],
    ['cursor', () => requestOf(listCorpRoles, { cursor: 'x' })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })
})

describe('the answer of meetings', () => {
  const { ended, running, upcoming } = documented.listCorpMeetings

  test('that are over has its times from milliseconds, its figures, and no state', () => {
    expect(outputOf(listCorpMeetings, ended)).toEqual({
      items: [
        {
          id: '12800000000000000022',
          code: '594000158',
          subject: 'Review',
          state: 'ended',
          creator: { userid: 'alice', nickname: 'Alice' },
          startsAt: new Date(1773300122615),
          endsAt: new Date(1773300209838),
          participants: 1,
          durationMs: 87223,
          attendanceMs: 83701,
        },
      ],
      next: undefined,
      totalCount: 2,
    })
  })

  test('that run has its times from seconds', () => {
    expect(outputOf(listCorpMeetings, running).items).toEqual([
      {
        id: '12300000000000000023',
        code: '95943474',
        subject: 'Stand-up',
        state: 'running',
        creator: { userid: 'bob' },
        startsAt: new Date(1773300000_000),
        endsAt: new Date(1773303600_000),
        online: 0,
        type: 'single',
      },
    ])
    expect(outputOf(listCorpMeetings, upcoming).items[0]).toMatchObject({ state: 'upcoming', type: 'recurring' })
  })

  const [meeting] = ended.meeting_info_list

  test.each([
    [
      'figures as texts',
      { meeting_duration: '87223', user_meeting_duration: '0' },
      { durationMs: 87223, attendanceMs: 0 },
    ],
    ['an end before the start, as in the documented example', { end_time: 1773300000000 }, { state: 'ended' }],
    ['a type added later', { meeting_type: 5 }, { type: 'unknown' }],
    ['no times', { start_time: 0, end_time: null }, { startsAt: undefined, endsAt: undefined }],
  ])('tolerates %s', (_, change, expected) => {
    const { items } = outputOf(listCorpMeetings, { meeting_info_list: [{ ...meeting, ...change }] })
    expect(items[0]).toMatchObject(expected)
  })

  test('without anything that tells the state says so', () => {
    const { items } = outputOf(listCorpMeetings, { meeting_info_list: [{ meeting_id: 1, meeting_code: '2' }] })
    expect(items[0]).toMatchObject({ id: '1', state: 'unknown', subject: '' })
  })
})

describe('the answer of users', () => {
  const { reply } = documented.listCorpUsers
  const [user] = reply.users

  test('is read', () => {
    expect(outputOf(listCorpUsers, reply)).toEqual({
      items: [
        {
          userid: 'alice',
          uuid: 'WMalice001',
          name: 'Alice',
          status: 'active',
          area: '86',
          phone: '13900000003',
          role: { code: 'ADMIN_ROLE', name: '超级管理员' },
          departments: [{ id: '123', name: '质量组', path: '质量部/质量组', isMain: true }],
          updatedAt: new Date('2026-03-11T23:29:39Z'),
        },
      ],
      next: undefined,
      totalCount: 1,
    })
  })

  test.each([
    ['the name that older client code reads', { user_name: undefined, username: 'Bob' }, { name: 'Bob' }],
    ['a status as text', { status: '0' }, { status: 'disabled' }],
    ['nobody, departments and roles', { departments: null, role_code: '', role_name: null }, { departments: [] }],
  ])('tolerates %s', (_, change, expected) => {
    expect(outputOf(listCorpUsers, { users: [{ ...user, ...change }] }).items[0]).toMatchObject(expected)
  })
})

test('the answer of recordings is read, with the creator as owner and the addresses of shared files', () => {
  const { items } = outputOf(listCorpRecords, documented.listCorpRecords.reply)
  expect(items[0]).toMatchObject({
    id: '13600000000000000031',
    meetingId: '18113000000000000032',
    ownerUserid: 'alice',
    state: 'ready',
    files: [
      {
        id: '13600000000000000033',
        bytes: 4802364760,
        viewUrl: 'https://recordings.example/view',
        sharing: { url: 'https://recordings.example/share?id=20bccca4', audience: 'participants' },
      },
    ],
  })
  expect(items[0]?.files[0]).not.toHaveProperty('sharing.expiresAt', expect.anything())
  expect(items[1]).toMatchObject({ state: 'transcoding', files: [] })
})

test('the answer of roles is read, its counts from numbers and texts', () => {
  expect(outputOf(listCorpRoles, documented.listCorpRoles.reply).items).toEqual([
    { code: 'ADMIN_ROLE', name: '超级管理员', description: '拥有全部权限', members: 1 },
    { code: 'MANAGER_ROLE', name: '管理员', description: '拥有广泛权限', members: 2 },
  ])
})
