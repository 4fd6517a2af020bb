import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR, storedMeeting } from '../../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, refusal } from '../../../test/call-operation'
import { exampleAnswer } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'

const [ENDED, RUNNING, UPCOMING] = [1, 2, 3]

function list(setting: MemoryWorld, meeting_state: number, query: Record<string, string | number> = {}): Answer {
  const given = { page: 1, page_size: 20, meeting_state, ...query }
  return callOperation(setting, bySecret(setting), 'listCorpMeetings', { query: given })
}

const idsOf = (answer: Answer) => answer.meeting_info_list.map(({ meeting_id }) => meeting_id)

/** Yesterday, an hour booked; ann was there for 40 minutes, cleo for 10. */
function pastMeeting(setting: MemoryWorld): Meeting {
  const startsAt = NOW - DAY
  const { id } = bookTestMeeting(setting, { startsAt, endsAt: startsAt + HOUR })
  addStay(setting, id, 'ann', { joinedAt: startsAt + 60, leftAt: startsAt + 60 + 2400 })
  addStay(setting, id, 'cleo', { joinedAt: startsAt + 120, leftAt: startsAt + 720 })
  return storedMeeting(setting, id)
}

describe('listCorpMeetings', () => {
  it('answers the documented examples with their shapes', () => {
    const setting = memoryWorld()
    pastMeeting(setting)
    bookTestMeeting(setting, { startsAt: NOW - 60 })
    bookTestMeeting(setting)
    setting.clock.advance(30)
    expectShape('listCorpMeetings', list(setting, ENDED), { example: 'ended' })
    expectShape('listCorpMeetings', list(setting, RUNNING), { example: 'live' })
    expectShape('listCorpMeetings', list(setting, UPCOMING), { example: 'upcoming' })
  })

  quirk('listCorpMeetings', 'Units and fields depend on meeting_state', () => {
    const setting = memoryWorld()
    pastMeeting(setting)
    const coming = bookTestMeeting(setting)
    setting.clock.advance(30)
    const [row] = list(setting, ENDED).meeting_info_list
    expect(row).toMatchObject({
      start_time: (NOW - DAY + 60) * 1000,
      end_time: (NOW - DAY + 60 + 2400) * 1000,
      participants_num: 2,
    })
    for (const field of ['meeting_state', 'meeting_type', 'online_member_num']) expect(row).not.toHaveProperty(field)
    expect(list(setting, UPCOMING).meeting_info_list[0]).toMatchObject({
      start_time: coming.startsAt,
      end_time: coming.endsAt,
      meeting_state: 3,
      meeting_type: 0,
      online_member_num: 0,
    })
  })

  quirk('listCorpMeetings', 'meeting_duration and user_meeting_duration: String', () => {
    const setting = memoryWorld()
    pastMeeting(setting)
    expect(list(setting, ENDED).meeting_info_list[0]).toMatchObject({
      meeting_duration: 2_400_000,
      user_meeting_duration: 3_000_000,
    })
  })

  quirk('listCorpMeetings', 'end_time is an upper bound on the start time', () => {
    const setting = memoryWorld()
    const past = pastMeeting(setting)
    const coming = bookTestMeeting(setting)
    setting.clock.advance(30)
    expect(idsOf(list(setting, UPCOMING, { end_time: coming.startsAt }))).toEqual([coming.id])
    expect(idsOf(list(setting, UPCOMING, { end_time: coming.startsAt - 1 }))).toEqual([])
    expect(idsOf(list(setting, ENDED, { end_time: past.startsAt + 60 }))).toEqual([past.id])
  })

  quirk('listCorpMeetings', 'Unit of start_time/end_time for ended meetings', () => {
    const setting = memoryWorld()
    const past = pastMeeting(setting)
    const began = past.startsAt + 60
    expect(idsOf(list(setting, ENDED, { start_time: began, end_time: began }))).toEqual([past.id])
    expect(idsOf(list(setting, ENDED, { start_time: began + 1 }))).toEqual([])
    expect(idsOf(list(setting, ENDED, { start_time: began * 1000 }))).toEqual([])
  })

  quirk('listCorpMeetings', 'Ended example has end_time before start_time', () => {
    const setting = memoryWorld()
    pastMeeting(setting)
    const [row] = list(setting, ENDED).meeting_info_list
    expect(Number(row?.end_time)).toBeGreaterThan(Number(row?.start_time))
  })

  quirk('listCorpMeetings', 'userid filter exists only on the page for running', () => {
    const setting = memoryWorld()
    pastMeeting(setting)
    const running = bookTestMeeting(setting, { startsAt: NOW })
    const others = bookTestMeeting(setting, { startsAt: NOW, creatorId: setting.person('ben').id })
    expect(idsOf(list(setting, RUNNING)).sort()).toEqual([running.id, others.id].sort())
    expect(idsOf(list(setting, RUNNING, { userid: 'ben' }))).toEqual([others.id])
    expect(list(setting, ENDED, { userid: 'ben' }).total_count).toBe(1)
  })

  quirk('listCorpMeetings', 'Example in the doc is not valid JSON', (id) => {
    for (const name of ['ended', 'live', 'upcoming']) expect(exampleAnswer(id, name)).toMatchObject({ total_count: 2 })
  })

  quirk('listCorpMeetings', 'OAuth contradiction', (id) => {
    expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
  })

  it('a meeting that people join goes from coming to running to ended, with everybody counted', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const where = () => [UPCOMING, RUNNING, ENDED].map((state) => list(setting, state).total_count)
    expect(where()).toEqual([0, 0, 0])
    setting.clock.advance(30)
    expect(where()).toEqual([1, 0, 0])
    addStay(setting, meeting.id, 'ann')
    addStay(setting, meeting.id, 'ann', { instanceid: 3 })
    expect(list(setting, RUNNING).meeting_info_list[0]?.online_member_num).toBe(1)
    setting.clock.set(meeting.endsAt + 60)
    expect(where()).toEqual([0, 1, 0])
    const stored = storedMeeting(setting, meeting.id)
    const attendance = stored.attendance.map((stay) => ({ ...stay, leftAt: meeting.endsAt + 60 }))
    setting.world.meetings.put(meeting.id, { ...stored, attendance })
    expect(where()).toEqual([0, 0, 1])
  })

  it('an empty meeting runs while its booked time does; nobody came, so it has not ended', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    setting.clock.set(meeting.startsAt)
    expect(list(setting, RUNNING).meeting_info_list).toMatchObject([{ meeting_id: meeting.id, online_member_num: 0 }])
    setting.clock.set(meeting.endsAt)
    expect([ENDED, RUNNING, UPCOMING].map((state) => list(setting, state).total_count)).toEqual([0, 0, 0])
  })

  it('each occurrence of a series ends for itself, the next one is coming', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting)
    const [first, second] = series.subMeetings
    const stay = { joinedAt: NOW + HOUR, leftAt: NOW + HOUR + 60, subMeetingId: first?.id }
    setting.clock.set(NOW + 3 * HOUR)
    addStay(setting, series.id, 'ann', stay)
    expect(list(setting, ENDED).meeting_info_list).toMatchObject([{ start_time: (NOW + HOUR) * 1000 }])
    expect(list(setting, UPCOMING).meeting_info_list).toMatchObject([{ start_time: second?.startsAt, meeting_type: 1 }])
  })

  it('filters by code, pages from 1, keeps other enterprises and cancelled meetings out', () => {
    const setting = memoryWorld()
    const first = bookTestMeeting(setting)
    const second = bookTestMeeting(setting, { startsAt: NOW + 90, viaSdkId: undefined })
    bookTestMeeting(setting, { corpId: setting.otherCorp.corpId })
    const cancelled = bookTestMeeting(setting)
    setting.world.meetings.put(cancelled.id, { ...cancelled, cancelledAt: NOW })
    setting.clock.advance(30)
    expect(idsOf(list(setting, UPCOMING))).toEqual([second.id, first.id])
    expect(idsOf(list(setting, UPCOMING, { meeting_code: first.code }))).toEqual([first.id])
    expect(list(setting, UPCOMING, { page: 2, page_size: 1 })).toMatchObject({
      total_count: 2,
      total_page: 2,
      current_page: 2,
      current_size: 1,
      meeting_info_list: [{ meeting_id: first.id }],
    })
    expect(refusal(() => list(setting, UPCOMING, { start_time: 2, end_time: 1 })).code).toBe(200006)
  })
})
