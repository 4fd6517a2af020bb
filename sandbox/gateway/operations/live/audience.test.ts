import { describe, expect, it } from 'vitest'
import { setViewers } from '../../../control/set-viewers'
import { followAttendance } from '../../../meetings/follow-attendance'
import { joinMeeting } from '../../../meetings/join-meeting'
import { leaveMeeting } from '../../../meetings/leave-meeting'
import type { Meeting } from '../../../state/model'
import { bookTestMeeting, bookTestSeries, storedMeeting } from '../../../test/book-test-meeting'
import { bySecret, callOperation, rawAnswer, refusal } from '../../../test/call-operation'
import { exampleAnswer, exampleBody } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'
import { loadContract } from '../../contract'
import { matchOperation } from '../../match-operation'

const LIVE = { enableLive: true, liveConfig: { live_subject: 'On air' } }
const TARGET = { platform_type: 2, push_address: 'rtmp://push.example/live/', push_password: 'key' }

const contractOf = (id: string) => loadContract().operations.find((operation) => operation.id === id)

function step(setting: MemoryWorld, meeting: Meeting): void {
  setting.world.meetings.put(meeting.id, meeting)
  followAttendance(setting.world, meeting)
}

/** The creator comes in, and with that the stream goes on the air. */
function begin(setting: MemoryWorld, { id }: Meeting): void {
  const person = setting.person('ann')
  step(setting, joinMeeting(storedMeeting(setting, id), { person, instanceid: 1 }, setting.world.now()))
}

function end(setting: MemoryWorld, { id }: Meeting): void {
  step(setting, leaveMeeting(storedMeeting(setting, id), setting.person('ann'), setting.world.now()))
}

function viewers(setting: MemoryWorld, { id }: Pick<Meeting, 'id'>, userid = 'ann') {
  const request = { params: { meetingId: id }, query: { userid, instanceid: 1 } }
  return callOperation(setting, bySecret(setting), 'getLiveViewers', request)
}

function push(setting: MemoryWorld, { id }: Pick<Meeting, 'id'>, targets: object[] = [TARGET], userid = 'ann') {
  const body = { userid, instanceid: 1, push_stream_info: targets }
  return rawAnswer(setting, bySecret(setting), 'setLivePushStream', { params: { meetingId: id }, body })
}

describe('the viewers of a stream', () => {
  quirk('getLiveViewers', 'The page says success has an empty body', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expectShape('getLiveViewers', viewers(setting, meeting))
  })

  quirk('getLiveViewers', 'Path segment live-view-info', () => {
    const match = matchOperation(loadContract().operations, 'GET', '/v1/meetings/12/live_play/live-view-info')
    expect(match?.operation.id).toBe('getLiveViewers')
  })

  quirk('getLiveViewers', 'meetingId is missing', () => {
    expect(contractOf('getLiveViewers')?.parameters.map(({ name }) => name)).toContain('meetingId')
  })

  it('are those of now while it is on the air, and afterwards all there were', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    const count = () => viewers(setting, meeting).live_viewers_num
    expect(count()).toBe(0)
    begin(setting, meeting)
    for (const watching of [9, 4, 6]) {
      setViewers(setting.world, meeting.id, watching)
      expect(count()).toBe(watching)
    }
    end(setting, meeting)
    expect(count()).toBe(11)
    begin(setting, meeting)
    expect(count()).toBe(0)
  })

  it('have no total in a series', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting, LIVE)
    begin(setting, series)
    setViewers(setting.world, series.id, 3)
    expect(viewers(setting, series).live_viewers_num).toBe(3)
    end(setting, series)
    expect(viewers(setting, series)).not.toHaveProperty('live_viewers_num')
  })

  it("are the creator's and the administrators' to know; 190316 without a stream", () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expect(refusal(() => viewers(setting, meeting, 'ben')).code).toBe(190315)
    setting.world.people.put(setting.person('ben').id, { ...setting.person('ben'), isAdmin: true })
    expect(viewers(setting, meeting, 'ben').live_viewers_num).toBe(0)
    expect(refusal(() => viewers(setting, bookTestMeeting(setting))).code).toBe(190316)
    expect(refusal(() => viewers(setting, { id: '1' })).code).toBe(9003)
  })

  it('are set from outside while it is on the air only', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expect(() => setViewers(setting.world, meeting.id, 1)).toThrow(expect.objectContaining({ statusCode: 409 }))
    expect(() => setViewers(setting.world, '1', 1)).toThrow(expect.objectContaining({ statusCode: 404 }))
  })
})

describe('where a stream is pushed', () => {
  quirk('setLivePushStream', 'Success is documented as an empty body', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expect(push(setting, meeting, exampleBody('setLivePushStream').push_stream_info as object[])).toEqual({})
    expect(exampleAnswer('setLivePushStream')).toBeUndefined()
  })

  quirk('setLivePushStream', 'push_stream_info is an array', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expect(() => push(setting, meeting, [TARGET, TARGET])).toThrow(/push_stream_info/)
    expect(() => push(setting, meeting, [])).toThrow(/push_stream_info/)
    expect(() => push(setting, meeting, [{ ...TARGET, platform_type: 3 }])).toThrow(/platform_type/)
  })

  quirk('setLivePushStream', 'push_password is the stream key', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    push(setting, meeting)
    const query = { userid: 'ann', instanceid: 1 }
    const told = callOperation(setting, bySecret(setting), 'getMeeting', { params: { meetingId: meeting.id }, query })
    expect(JSON.stringify(told)).not.toContain(TARGET.push_address)
  })

  quirk('setLivePushStream', 'A POST, although it sets', () => {
    expect(contractOf('setLivePushStream')?.method).toBe('POST')
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    push(setting, meeting)
    push(setting, meeting, [{ ...TARGET, platform_type: 1 }])
    expect(storedMeeting(setting, meeting.id).pushTarget).toMatchObject({ platform: 1, address: TARGET.push_address })
  })

  it("is the creator's to set, in a meeting with a live stream that is not closed", () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, LIVE)
    expect(refusal(() => push(setting, meeting, [TARGET], 'ben')).code).toBe(190315)
    expect(refusal(() => push(setting, bookTestMeeting(setting))).code).toBe(190317)
    expect(refusal(() => push(setting, { id: '1' })).code).toBe(9003)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(refusal(() => push(setting, meeting)).code).toBe(190319)
  })
})

it.each(['getLiveViewers', 'setLivePushStream'])('%s is for the enterprise alone', (id) => {
  expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
})
