import { describe, expect, it } from 'vitest'
import type { MeetingDraft } from '../../meetings/book-meeting'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting, DAY, HOUR } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

function book(setting: MemoryWorld, draft: Partial<MeetingDraft> = {}): Meeting {
  return bookTestMeeting(setting, { hostIds: undefined, inviteeIds: [], ...draft })
}

function list(setting: MemoryWorld, query: Record<string, string | number> = {}, by: TestCaller = bySecret(setting)) {
  return callOperation(setting, by, 'listUserMeetings', { query: { userid: by.idOf('ann'), instanceid: 1, ...query } })
}

function ids(answer: ReturnType<typeof list>): string[] {
  return answer.meeting_info_list.map((row) => row.meeting_id)
}

describe('listUserMeetings', () => {
  it('answers the documented example with its shape: hosts as bare ids, no password, no link, no settings', () => {
    const setting = memoryWorld()
    const meeting = book(setting, {
      creatorId: setting.person('ben').id,
      inviteeIds: [setting.person('ann').id],
      recurringRule: { recurring_type: 0, until_type: 1, until_count: 4 },
      password: '1111',
    })
    expect(list(setting)).toEqual({
      meeting_number: 1,
      next_pos: 0,
      remaining: 0,
      meeting_info_list: [
        {
          subject: 'Review',
          meeting_id: meeting.id,
          meeting_code: meeting.code,
          status: 'MEETING_STATE_INIT',
          start_time: String(NOW + HOUR),
          end_time: String(NOW + 2 * HOUR),
          type: 0,
          hosts: ['ben'],
          join_meeting_role: 'invitee',
          meeting_type: 1,
          recurring_rule: { recurring_type: 0, until_type: 1, until_count: 4 },
          sub_meetings: [
            { sub_meeting_id: String(NOW + HOUR), status: 0, start_time: NOW + HOUR, end_time: NOW + 2 * HOUR },
          ],
          has_more_sub_meetings: 0,
          remain_sub_meetings: 4,
          current_sub_meeting_id: String(NOW + HOUR),
        },
      ],
    })
  })

  it('gives each role its name, the strongest one, and leaves out meetings of others', () => {
    const setting = memoryWorld()
    const ben = setting.person('ben').id
    const ann = setting.person('ann').id
    book(setting, { hostIds: [ann], startsAt: NOW + 1 })
    book(setting, { creatorId: ben, hostIds: [ann, ben], inviteeIds: [ann], startsAt: NOW + 2 })
    book(setting, { creatorId: ben, inviteeIds: [ann], startsAt: NOW + 3 })
    book(setting, { creatorId: ben, startsAt: NOW + 4 })
    expect(list(setting).meeting_info_list.map((row) => row.join_meeting_role)).toEqual([
      'creator',
      'hoster',
      'invitee',
    ])
  })

  it('the first page has running and coming meetings, also those begun but still empty; the past is not listed', () => {
    const setting = memoryWorld()
    const overtime = book(setting, { startsAt: NOW - 3 * HOUR, endsAt: NOW - HOUR })
    addStay(setting, overtime.id, 'ben')
    const empty = book(setting, { startsAt: NOW - HOUR, endsAt: NOW + HOUR })
    const coming = book(setting)
    const past = book(setting, { startsAt: NOW - 3 * HOUR, endsAt: NOW - HOUR })
    const cancelled = book(setting)
    setting.world.meetings.put(cancelled.id, { ...cancelled, cancelledAt: NOW })
    expect(ids(list(setting))).toEqual([overtime.id, empty.id, coming.id])
    expect(ids(list(setting, { pos: NOW }))).toEqual([coming.id])
    expect(ids(list(setting))).not.toContain(past.id)
  })

  it('a series stands where its next occurrence does', () => {
    const setting = memoryWorld()
    const recurringRule = { recurring_type: 2, until_type: 1, until_count: 3 }
    const series = book(setting, { startsAt: NOW - DAY, endsAt: NOW - DAY + HOUR, recurringRule })
    const soon = book(setting)
    const answer = list(setting)
    expect(ids(answer)).toEqual([soon.id, series.id])
    expect(answer.meeting_info_list[1]).toMatchObject({
      start_time: String(NOW + 6 * DAY),
      current_sub_meeting_id: String(NOW + 6 * DAY),
      remain_sub_meetings: 2,
    })
  })

  it('is_show_all_sub_meetings lists every occurrence; hidden special ones are flagged', () => {
    const setting = memoryWorld()
    const series = book(setting, { recurringRule: { recurring_type: 0, until_type: 1, until_count: 4 } })
    const subMeetings = series.subMeetings.map((sub, index) => ({ ...sub, deleted: index === 2 }))
    setting.world.meetings.put(series.id, { ...series, subMeetings })
    const [short] = list(setting).meeting_info_list
    const [full] = list(setting, { is_show_all_sub_meetings: '1' }).meeting_info_list
    expect(short).toMatchObject({ sub_meetings: [{ status: 0 }], has_more_sub_meetings: 1, remain_sub_meetings: 3 })
    expect(full?.sub_meetings.map((sub) => sub.status)).toEqual([0, 0, 1, 0])
    expect(full?.has_more_sub_meetings).toBe(0)
  })

  quirk('listUserMeetings', 'remaining is a flag', () => {
    const setting = memoryWorld()
    const all = Array.from(
      { length: 45 },
      (_, index) => book(setting, { startsAt: NOW + HOUR + index, endsAt: NOW + DAY }).id,
    )
    const first = list(setting)
    expect(first).toMatchObject({ meeting_number: 20, remaining: 1, next_pos: NOW + HOUR + 19 })
    expect(ids(first)).toEqual(all.slice(0, 20))
    const second = list(setting, { pos: first.next_pos })
    expect(ids(second)).toEqual(all.slice(19, 39))
    const third = list(setting, { pos: second.next_pos })
    expect(third).toMatchObject({ meeting_number: 7, remaining: 0, next_pos: 0 })
    expect(ids(third)).toEqual(all.slice(38))
  })

  quirk('listUserMeetings', 'Paging is by start time', () => {
    const setting = memoryWorld()
    const all = new Set(Array.from({ length: 50 }, () => book(setting).id))
    const first = list(setting)
    expect(ids(list(setting, { pos: first.next_pos }))).toEqual(ids(first))
    const seen = new Set(ids(first))
    let page = first
    while (page.remaining !== 0) {
      page = list(setting, { pos: page.next_pos, cursory: Number(page.next_cursory) })
      for (const id of ids(page)) seen.add(id)
    }
    expect(seen).toEqual(all)
  })

  it('mode pagesByStartOnly: there is no second cursor, and one that is sent says nothing', () => {
    const setting = memoryWorld()
    setting.world.modes.pagesByStartOnly = true
    for (let index = 0; index < 25; index++) book(setting)
    const first = list(setting)
    expect(first.next_cursory).toBeUndefined()
    const second = list(setting, { pos: first.next_pos, cursory: 20 })
    expect(ids(second)).toEqual(ids(first))
    expect(second).toMatchObject({ remaining: 1, next_pos: first.next_pos })
  })

  it('the wall: an OAuth caller sees what was made through the application, under open_ids, and only as themselves', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'ann')
    const own = book(setting)
    book(setting, { viaSdkId: undefined })
    book(setting, { viaSdkId: setting.otherApp.sdkId })
    const answer = list(setting, {}, by)
    expect(ids(answer)).toEqual([own.id])
    expect(answer.meeting_info_list[0]?.hosts).toEqual([by.idOf('ann')])
    expect(refusal(() => list(setting, { userid: by.idOf('ben') }, by)).code).toBe(9042)
    expect(list(setting).meeting_number).toBe(3)
  })

  it('rows carry the later fields the meeting was made with, but never the host key', () => {
    const setting = memoryWorld()
    book(setting, { extras: { time_zone: 'Europe/Berlin', location: 'Room 1', host_key: '123456' } })
    const [row] = list(setting).meeting_info_list
    expect(row).toMatchObject({ time_zone: 'Europe/Berlin', location: 'Room 1' })
    expect(row).not.toHaveProperty('host_key')
  })
})
