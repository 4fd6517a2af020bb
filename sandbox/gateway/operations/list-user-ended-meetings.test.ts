import { describe, expect, it } from 'vitest'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR, storedMeeting } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

type Query = Record<string, string | number>

function ended(setting: MemoryWorld, userid: string, query: Query = {}, by: TestCaller = bySecret(setting)) {
  const params = { userid: by.idOf(userid) }
  return callOperation(setting, by, 'listUserEndedMeetings', { params, query: { page: 1, page_size: 20, ...query } })
}

function bookPast(setting: MemoryWorld, daysAgo: number, draft = {}) {
  const startsAt = NOW - daysAgo * DAY
  return bookTestMeeting(setting, { startsAt, endsAt: startsAt + HOUR, ...draft })
}

describe('listUserEndedMeetings', () => {
  it('answers the documented example with its shape; quirk: times are numbers', () => {
    const setting = memoryWorld()
    const first = bookPast(setting, 2)
    const second = bookPast(setting, 1)
    const row = (meeting: typeof first) => ({
      meeting_id: meeting.id,
      meeting_code: meeting.code,
      subject: 'Review',
      meeting_type: 0,
      start_time: meeting.startsAt,
      end_time: meeting.endsAt,
    })
    const answer = { total_count: 2, total_page: 1, current_page: 1, current_size: 2 }
    expect(ended(setting, 'ann')).toEqual({ ...answer, meeting_info_list: [row(first), row(second)] })
    expect(ended(setting, 'ann', { meeting_code: second.code })).toMatchObject({
      total_count: 1,
      meeting_info_list: [{ meeting_id: second.id }],
    })
  })

  it('lists what the user created or attended, not what they were only invited to', () => {
    const setting = memoryWorld()
    const meeting = bookPast(setting, 1)
    expect(ended(setting, 'cleo').total_count).toBe(0)
    addStay(setting, meeting.id, 'cleo', { joinedAt: meeting.startsAt, leftAt: meeting.endsAt })
    expect(ended(setting, 'cleo').total_count).toBe(1)
    expect(ended(setting, 'ben').total_count).toBe(0)
  })

  it('a meeting ended early is listed when its booked end has passed, a quick one at once', () => {
    const setting = memoryWorld()
    const scheduled = bookTestMeeting(setting, { startsAt: NOW, endsAt: NOW + HOUR })
    const quick = bookTestMeeting(setting, { startsAt: NOW, endsAt: NOW + HOUR, type: 1 })
    setting.clock.advance(60)
    for (const { id } of [scheduled, quick]) {
      setting.world.meetings.put(id, { ...storedMeeting(setting, id), dismissedAt: NOW + 60, codeRecycledAt: NOW + 60 })
    }
    const rows = ended(setting, 'ann').meeting_info_list
    expect(rows).toMatchObject([{ meeting_id: quick.id, end_time: NOW + 60 }])
    setting.clock.set(NOW + HOUR)
    expect(ended(setting, 'ann').total_count).toBe(2)
  })

  it('leaves out cancelled meetings and those that run on after their end', () => {
    const setting = memoryWorld()
    const cancelled = bookPast(setting, 1)
    setting.world.meetings.put(cancelled.id, { ...cancelled, cancelledAt: NOW })
    const overtime = bookPast(setting, 1)
    addStay(setting, overtime.id, 'ben')
    expect(ended(setting, 'ann').total_count).toBe(0)
  })

  quirk('listUserEndedMeetings', 'No status, hosts or sub_meeting_id', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting)
    setting.clock.set(NOW + 3 * DAY)
    const second = series.subMeetings[1]?.id ?? ''
    addStay(setting, series.id, 'dirk', { subMeetingId: second, leftAt: NOW + 3 * DAY })
    const rows = ended(setting, 'ann').meeting_info_list
    expect(rows.map((row) => row.meeting_id)).toEqual([series.id, series.id, series.id])
    expect(rows.map((row) => row.sub_meeting_id)).toEqual(series.subMeetings.slice(0, 3).map((sub) => sub.id))
    expect(ended(setting, 'dirk').meeting_info_list).toMatchObject([{ sub_meeting_id: second, meeting_type: 1 }])
  })

  quirk('listUserEndedMeetings', 'current_size is the number of items', () => {
    const setting = memoryWorld()
    const all = Array.from({ length: 25 }, (_, index) => bookPast(setting, 25 - index).id)
    const last = ended(setting, 'ann', { page: 2 })
    expect(last).toMatchObject({ total_count: 25, total_page: 2, current_page: 2, current_size: 5 })
    expect(last.meeting_info_list.map((row) => row.meeting_id)).toEqual(all.slice(20))
    expect(ended(setting, 'ann', { page: 3 })).toMatchObject({ current_size: 0, meeting_info_list: [] })
  })

  it.each([
    ['both missing: the last 31 days', {}, [30, 10]],
    ['only a start: 31 days after it', { start_time: NOW - 70 * DAY }, [60, 40]],
    ['only an end: 31 days before it', { end_time: NOW - 35 * DAY }, [60, 40]],
    ['both: up to 90 days', { start_time: NOW - 90 * DAY, end_time: NOW }, [80, 60, 40, 30, 10]],
  ])('time range, %s', (_case, query, days) => {
    const setting = memoryWorld()
    for (const ago of [80, 60, 40, 30, 10]) bookPast(setting, ago)
    const rows = ended(setting, 'ann', query).meeting_info_list
    expect(rows.map((row) => (NOW - Number(row.start_time)) / DAY)).toEqual(days)
  })

  it.each([
    ['91 days', { start_time: NOW - 91 * DAY, end_time: NOW }],
    ['an end before the start', { start_time: NOW, end_time: NOW - 1 }],
  ])('refuses a range of %s', (_case, query) => {
    expect(refusal(() => ended(memoryWorld(), 'ann', query)).code).toBe(200006)
  })

  it('an OAuth caller sees their own, through whatever application, and nobody else’s; other enterprises stay out', () => {
    const setting = memoryWorld()
    bookPast(setting, 1, { viaSdkId: undefined })
    bookPast(setting, 1, { corpId: setting.otherCorp.corpId })
    const by = byOAuth(setting, 'ann')
    expect(ended(setting, 'ann', {}, by).total_count).toBe(1)
    expect(refusal(() => ended(setting, 'ben', {}, by)).code).toBe(9042)
    expect(refusal(() => ended(setting, 'gone')).code).toBe(190001)
  })
})
