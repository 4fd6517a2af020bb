import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

type Query = Record<string, string | number>

function participants(setting: MemoryWorld, { id }: Meeting, query: Query = {}, by: TestCaller = bySecret(setting)) {
  const given = { userid: by.idOf('ann'), ...query }
  return callOperation(setting, by, 'listParticipants', { params: { meetingId: id }, query: given })
}

describe('listParticipants', () => {
  it('answers the documented example with its shape; quirk: name in base64, phone hashed with the SecretId', () => {
    const setting = memoryWorld()
    const by = bySecret(setting)
    const meeting = bookTestMeeting(setting)
    addStay(setting, meeting.id, 'ann', { joinedAt: NOW - HOUR, leftAt: NOW - 60, nickname: '安' })
    const hash = createHash('sha256').update(`13800000001/${by.caller.secretId}`).digest('hex').toUpperCase()
    expect(participants(setting, meeting)).toEqual({
      meeting_id: meeting.id,
      meeting_code: meeting.code,
      subject: 'Review',
      schedule_start_time: String(NOW + HOUR),
      schedule_end_time: String(NOW + 2 * HOUR),
      has_remaining: false,
      total_count: 1,
      participants: [
        {
          userid: 'ann',
          uuid: expect.stringMatching(/^[0-9a-f]{24}$/),
          user_name: Buffer.from('安').toString('base64'),
          phone: hash,
          join_time: String(NOW - HOUR),
          left_time: String(NOW - 60),
          instanceid: 1,
          user_role: 1,
        },
      ],
    })
  })

  it('is empty before the start, and lists each stay: who comes back is there twice, who is inside has no left_time', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(participants(setting, meeting)).toMatchObject({ participants: [], total_count: 0 })
    addStay(setting, meeting.id, 'ben', { joinedAt: NOW - 90, leftAt: NOW - 60 })
    addStay(setting, meeting.id, 'ben', { joinedAt: NOW - 30 })
    const { participants: stays } = participants(setting, meeting)
    expect(stays.map(({ userid, left_time, user_role }) => [userid, left_time, user_role])).toEqual([
      ['ben', String(NOW - 60), 2],
      ['ben', '', 2],
    ])
    expect(stays[0]?.uuid).toBe(stays[1]?.uuid)
  })

  quirk('listParticipants', 'next_pos and total_count are missing', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    for (let index = 0; index < 5; index += 1) {
      addStay(setting, meeting.id, 'ben', { joinedAt: NOW - 100 + index, leftAt: NOW - 50 })
    }
    const joined: unknown[] = []
    let page = participants(setting, meeting, { size: 2 })
    expect(page).toMatchObject({ has_remaining: true, total_count: 5 })
    expect(page.next_pos).toBeGreaterThan(5)
    for (;;) {
      joined.push(...page.participants.map((stay) => stay.join_time))
      if (page.has_remaining !== true) break
      page = participants(setting, meeting, { size: 2, pos: page.next_pos })
    }
    expect(joined).toEqual([0, 1, 2, 3, 4].map((index) => String(NOW - 100 + index)))
    expect(page).not.toHaveProperty('next_pos')
  })

  quirk('listParticipants', 'sub_meeting_id is optional in the table', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const second = String(NOW + HOUR + DAY)
    addStay(setting, meeting.id, 'ben', { subMeetingId: second, joinedAt: NOW - 200 * DAY, leftAt: NOW })
    addStay(setting, meeting.id, 'cleo', { subMeetingId: String(NOW + HOUR), leftAt: NOW })
    expect(refusal(() => participants(setting, meeting))).toMatchObject({ code: 200006, status: 400 })
    expect(refusal(() => participants(setting, meeting, { sub_meeting_id: '1' })).code).toBe(9003)
    const answer = participants(setting, meeting, { sub_meeting_id: second, start_time: NOW, end_time: NOW })
    expect(answer).toMatchObject({ schedule_start_time: second, total_count: 1, participants: [{ userid: 'ben' }] })
  })

  it.each([
    ['no bounds: 90 days back', {}, [89, 40, 20, 1]],
    ['only an end: 31 days before it', { end_time: NOW - 10 * DAY }, [40, 20]],
    ['only a start: until now', { start_time: NOW - 21 * DAY }, [20, 1]],
    ['both', { start_time: NOW - 41 * DAY, end_time: NOW - 30 * DAY }, [40]],
  ])('filters a one-off meeting by the time of joining, %s', (_case, query, days) => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    for (const ago of [91, 89, 40, 20, 1]) {
      addStay(setting, meeting.id, 'ben', { joinedAt: NOW - ago * DAY, leftAt: NOW })
    }
    const found = participants(setting, meeting, query).participants.map((stay) => (NOW - Number(stay.join_time)) / DAY)
    expect(found).toEqual(days)
  })

  it.each([
    ['more than 31 days', { start_time: NOW - 32 * DAY, end_time: NOW }],
    ['a start 32 days ago without an end', { start_time: NOW - 32 * DAY }],
    ['an end before the start', { start_time: NOW, end_time: NOW - 1 }],
  ])('refuses %s', (_case, query) => {
    const setting = memoryWorld()
    expect(refusal(() => participants(setting, bookTestMeeting(setting), query)).code).toBe(200006)
  })

  it('the creator alone may ask', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    addStay(setting, meeting.id, 'ben')
    for (const userid of ['ben', 'cleo', 'dirk']) {
      expect(refusal(() => participants(setting, meeting, { userid })).code).toBe(9042)
    }
  })

  it('an OAuth caller gets open_ids, no phone hash, and nothing of other applications', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'ann')
    const meeting = bookTestMeeting(setting)
    addStay(setting, meeting.id, 'ben')
    const [stay] = participants(setting, meeting, {}, by).participants
    expect(stay?.userid).toBe(by.idOf('ben'))
    expect(stay).not.toHaveProperty('phone')
    const other = bookTestMeeting(setting, { viaSdkId: setting.otherApp.sdkId })
    expect(refusal(() => participants(setting, other, {}, by)).code).toBe(9003)
  })
})
