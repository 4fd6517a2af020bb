import { describe, expect, it } from 'vitest'
import { bookTestMeeting, bookTestSeries, DAY, HOUR } from '../test/book-test-meeting'
import { refusal } from '../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../test/memory-world'
import { admit } from './admit'
import { joinMeeting } from './join-meeting'
import { leaveMeeting } from './leave-meeting'
import { meetingStatus } from './meeting-status'
import { peopleInside } from './occurrences'
import { putInWaitingRoom } from './put-in-waiting-room'
import type { Visitor } from './stay'

function visitor(setting: MemoryWorld, userid: string): Visitor {
  return { person: setting.person(userid), instanceid: 2 }
}

describe('people coming and going', () => {
  it('a join starts the meeting, the last leave brings it back to where the clock says', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const running = joinMeeting(meeting, visitor(setting, 'cleo'), NOW)
    expect(meetingStatus(running, NOW)).toBe('MEETING_STATE_STARTED')
    expect(running.attendance).toEqual([
      { personId: setting.person('cleo').id, nickname: 'Cleo', joinedAt: NOW, instanceid: 2, subMeetingId: undefined },
    ])
    const left = leaveMeeting(running, setting.person('cleo'), meeting.endsAt)
    expect(left.attendance).toMatchObject([{ joinedAt: NOW, leftAt: meeting.endsAt }])
    expect(meetingStatus(left, meeting.endsAt - 1)).toBe('MEETING_STATE_INIT')
    expect(meetingStatus(left, meeting.endsAt)).toBe('MEETING_STATE_NULL')
  })

  it('joining twice is one stay, coming back is another', () => {
    const setting = memoryWorld()
    const cleo = visitor(setting, 'cleo')
    const once = joinMeeting(bookTestMeeting(setting), cleo, NOW)
    expect(joinMeeting(once, cleo, NOW + 1)).toEqual(once)
    const back = joinMeeting(leaveMeeting(once, cleo.person, NOW + 1), cleo, NOW + 2)
    expect(back.attendance.map((stay) => stay.leftAt)).toEqual([NOW + 1, undefined])
  })

  it('another device is another stay, and each leaves by itself or all together', () => {
    const setting = memoryWorld()
    const cleo = visitor(setting, 'cleo')
    const phone = { ...cleo, instanceid: 3 }
    const both = joinMeeting(joinMeeting(bookTestMeeting(setting), cleo, NOW), phone, NOW + 1)
    expect(both.attendance.map((stay) => [stay.instanceid, stay.joinedAt])).toEqual([
      [2, NOW],
      [3, NOW + 1],
    ])
    const leaving = (instanceid?: number) =>
      leaveMeeting(both, cleo.person, NOW + 2, instanceid).attendance.map((stay) => stay.leftAt)
    expect([leaving(3), leaving()]).toEqual([
      [undefined, NOW + 2],
      [NOW + 2, NOW + 2],
    ])
  })

  it('stays of a series belong to the occurrence that counts', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const running = joinMeeting(meeting, visitor(setting, 'cleo'), NOW + DAY + HOUR)
    expect(running.attendance[0]?.subMeetingId).toBe(String(NOW + DAY + HOUR))
  })

  it('the waiting room keeps everybody but creator and hosts until they are admitted', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { settings: { auto_in_waiting_room: true } })
    const arrivals = ['ann', 'ben', 'cleo', 'dirk'].map((userid) => visitor(setting, userid))
    const all = arrivals.reduce((present, each) => joinMeeting(present, each, NOW), meeting)
    expect(peopleInside(all).map((stay) => stay.personId)).toEqual([setting.person('ann').id, setting.person('ben').id])
    expect(all.waiting.map((stay) => stay.nickname)).toEqual(['Cleo', 'Dirk'])
    const admitted = admit(all, visitor(setting, 'cleo'), NOW + 5)
    expect(admitted.waiting.map((stay) => stay.nickname)).toEqual(['Dirk'])
    expect(peopleInside(admitted).at(-1)).toMatchObject({ nickname: 'Cleo', joinedAt: NOW + 5 })
  })

  it('without early entry people wait for a host', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { settings: { allow_in_before_host: false } })
    const early = joinMeeting(meeting, visitor(setting, 'cleo'), NOW)
    expect(early.waiting).toHaveLength(1)
    const withHost = joinMeeting(early, visitor(setting, 'ben'), NOW)
    expect(peopleInside(joinMeeting(withHost, visitor(setting, 'dirk'), NOW))).toHaveLength(2)
  })

  it('somebody inside can be sent to the waiting room, which ends the stay', () => {
    const setting = memoryWorld()
    const cleo = visitor(setting, 'cleo')
    const inside = joinMeeting(bookTestMeeting(setting), cleo, NOW)
    const sent = putInWaitingRoom(inside, cleo, NOW + 9)
    expect(sent.attendance).toMatchObject([{ leftAt: NOW + 9 }])
    expect(putInWaitingRoom(sent, cleo, NOW + 10)).toEqual(sent)
    expect(leaveMeeting(sent, cleo.person, NOW + 11).waiting).toEqual([])
  })

  it('nobody enters a cancelled, an ended or a recycled meeting; after the booked end they can come back', () => {
    const setting = memoryWorld()
    const cleo = visitor(setting, 'cleo')
    const meeting = bookTestMeeting(setting)
    const code = (present: typeof meeting, now = NOW) => refusal(() => joinMeeting(present, cleo, now)).code
    expect(code({ ...meeting, cancelledAt: NOW })).toBe(9007)
    expect(code({ ...meeting, codeRecycledAt: NOW })).toBe(13603)
    expect(code(meeting, meeting.startsAt + 30 * DAY)).toBe(13603)
    expect(peopleInside(joinMeeting(meeting, cleo, meeting.endsAt + 1))).toHaveLength(1)
  })

  it('a meeting for the enterprise only turns others away', () => {
    const setting = memoryWorld()
    const stranger = setting.world.people.get(`${setting.otherCorp.corpId}/ann`)
    if (stranger === undefined) throw new Error('no stranger')
    const enter = (settings: object) =>
      joinMeeting(bookTestMeeting(setting, { settings: { ...settings } }), { person: stranger, instanceid: 1 }, NOW)
    expect(refusal(() => enter({ only_enterprise_user_allowed: true })).code).toBe(9101)
    expect(peopleInside(enter({}))).toHaveLength(1)
  })
})
