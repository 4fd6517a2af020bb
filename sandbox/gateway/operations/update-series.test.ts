import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../state/model'
import {
  addStay,
  bookTestMeeting,
  bookTestSeries,
  DAY,
  HOUR,
  MINUTE,
  storedMeeting,
} from '../../test/book-test-meeting'
import { refusal } from '../../test/call-operation'
import { memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'
import { updateTestMeeting as update } from '../../test/update-test-meeting'

function starts(meeting: Meeting): number[] {
  return meeting.subMeetings.map((sub) => sub.startsAt)
}

describe('updateMeeting of a series', () => {
  it('a new rule makes the occurrences anew and keeps those that are over, which count', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 2 * DAY)
    const recurring_rule = { recurring_type: 2, until_type: 1, until_count: 4 }
    update(setting, meeting, { meeting_type: 1, recurring_rule })
    const first = NOW + HOUR
    expect(starts(storedMeeting(setting, meeting.id))).toEqual([first, first + DAY, first + 2 * DAY, first + 9 * DAY])
  })

  it('a new time of day moves the coming occurrences only', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 5 * DAY)
    const [start, end] = [NOW + 5 * DAY + 3 * HOUR, NOW + 5 * DAY + 4 * HOUR]
    const times = { start_time: String(start), end_time: String(end) }
    update(setting, meeting, { meeting_type: 1, recurring_rule: meeting.recurringRule, ...times })
    const after = storedMeeting(setting, meeting.id)
    expect(starts(after).slice(0, 5)).toEqual(starts(meeting).slice(0, 5))
    expect(starts(after).slice(5)).toEqual([start, start + DAY])
  })

  it('repeating rule and times unchanged keeps moved and deleted occurrences', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const subMeetings = meeting.subMeetings.map((sub, index) => ({ ...sub, deleted: index === 2 }))
    setting.world.meetings.put(meeting.id, { ...meeting, subMeetings })
    const times = { start_time: String(NOW + HOUR), end_time: String(NOW + 2 * HOUR) }
    update(setting, meeting, { meeting_type: 1, recurring_rule: meeting.recurringRule, ...times })
    expect(storedMeeting(setting, meeting.id).subMeetings).toEqual(subMeetings)
  })

  quirk('updateMeeting', 'meeting_type 1 has to be repeated', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    update(setting, meeting, { recurring_rule: { recurring_type: 2, until_type: 1, until_count: 3 } })
    expect(storedMeeting(setting, meeting.id)).toEqual(meeting)
    expect(() => update(setting, meeting, { meeting_type: 1 })).toThrow(/recurring_rule/)
  })

  quirk('updateMeeting', 'until_count 1 to 50', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const rule = (recurring_rule: object) => () => update(setting, meeting, { meeting_type: 1, recurring_rule })
    expect(rule({ until_type: 1, until_count: 51 })).toThrow(/until_count/)
    expect(refusal(rule({ until_type: 0, until_date: NOW + 60 * DAY })).code).toBe(200006)
    rule({ until_type: 1, until_count: 50 })()
    expect(storedMeeting(setting, meeting.id).subMeetings).toHaveLength(50)
  })

  it('refuses a rule that leaves nothing to come', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 3 * DAY)
    const recurring_rule = { until_type: 1, until_count: 2 }
    expect(refusal(() => update(setting, meeting, { meeting_type: 1, recurring_rule })).code).toBe(200006)
  })

  it('moves one occurrence; its id, its siblings and the rule stay', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const second = String(NOW + HOUR + DAY)
    const [start, end] = [NOW + DAY + 5 * HOUR, NOW + DAY + 6 * HOUR]
    update(setting, meeting, {
      meeting_type: 1,
      recurring_rule: { sub_meeting_id: second },
      start_time: String(start),
      end_time: String(end),
    })
    const after = storedMeeting(setting, meeting.id)
    expect(after.subMeetings[1]).toEqual({ id: second, startsAt: start, endsAt: end, deleted: false })
    expect({ ...after, subMeetings: [] }).toEqual({ ...meeting, subMeetings: [] })
  })

  quirk('updateMeeting', 'recurring_rule.sub_meeting_id excludes', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const sub_meeting_id = String(NOW + HOUR + DAY)
    const move = (rule: object) => () =>
      update(setting, meeting, {
        meeting_type: 1,
        recurring_rule: { ...rule, sub_meeting_id },
        end_time: String(NOW + DAY + 3 * HOUR),
      })
    expect(refusal(move({ recurring_type: 2 })).code).toBe(200006)
    move({ recurring_type: 0, until_type: 1, until_count: 7 })()
    expect(storedMeeting(setting, meeting.id).subMeetings[1]?.endsAt).toBe(NOW + DAY + 3 * HOUR)
  })

  it('another occurrence can be moved while one is running; a deleted, past or unknown one cannot', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + DAY + HOUR)
    const [past, running, third, fourth] = meeting.subMeetings.map((sub) => sub.id)
    addStay(setting, meeting.id, 'ben', { subMeetingId: running })
    const present = storedMeeting(setting, meeting.id)
    const subMeetings = present.subMeetings.map((sub) => (sub.id === fourth ? { ...sub, deleted: true } : sub))
    setting.world.meetings.put(meeting.id, { ...present, subMeetings })
    const move =
      (sub_meeting_id = '') =>
      () =>
        update(setting, meeting, {
          meeting_type: 1,
          recurring_rule: { sub_meeting_id },
          end_time: String(NOW + 2 * DAY + 90 * MINUTE),
        })
    expect(refusal(move(past)).code).toBe(13603)
    expect(refusal(move(running)).code).toBe(13602)
    expect(refusal(move(fourth)).code).toBe(9007)
    expect(refusal(move('12')).code).toBe(9003)
    move(third)()
    expect(storedMeeting(setting, meeting.id).subMeetings[2]?.endsAt).toBe(NOW + 2 * DAY + 90 * MINUTE)
  })

  it('meeting_type 0 makes a series a one-off meeting at its current occurrence, meeting_type 1 the other way round', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting)
    setting.clock.set(NOW + DAY)
    update(setting, series, { meeting_type: 0 })
    expect(storedMeeting(setting, series.id)).toMatchObject({ subMeetings: [], startsAt: NOW + DAY + HOUR })
    const oneOff = bookTestMeeting(setting, { startsAt: NOW + 2 * DAY, endsAt: NOW + 2 * DAY + HOUR })
    update(setting, oneOff, { meeting_type: 1, recurring_rule: { recurring_type: 2, until_type: 1, until_count: 2 } })
    expect(starts(storedMeeting(setting, oneOff.id))).toEqual([NOW + 2 * DAY, NOW + 9 * DAY])
  })
})
