import { describe, expect, it } from 'vitest'
import { followAttendance } from '../../../meetings/follow-attendance'
import { joinMeeting } from '../../../meetings/join-meeting'
import { leaveMeeting } from '../../../meetings/leave-meeting'
import type { Meeting } from '../../../state/model'
import { bookTestMeeting, bookTestSeries, storedMeeting } from '../../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, oneMeeting, rawAnswer, refusal } from '../../../test/call-operation'
import { exampleAnswer, exampleBody } from '../../../test/documented'
import { expectShape } from '../../../test/expect-shape'
import { type MemoryWorld, memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { refusalToOAuth } from '../../../test/refusal-to-oauth'
import { loadContract } from '../../contract'
import { matchOperation } from '../../match-operation'

const LIVE = [
  'updateLiveConfig',
  'updateLiveConfigByCode',
  'listLiveReplays',
  'listLiveReplaysByCode',
  'deleteLiveReplay',
]
const CHANGES = ['updateLiveConfig', 'updateLiveConfigByCode', 'deleteLiveReplay']
const CONFIG = { live_subject: 'On air', live_summary: 'All of it', enable_live_im: true, enable_live_replay: true }

function liveMeeting(setting: MemoryWorld, draft = {}): Meeting {
  return bookTestMeeting(setting, { enableLive: true, liveConfig: CONFIG, ...draft })
}

function configure(setting: MemoryWorld, { id }: Meeting, live_config: object, fields: object = {}) {
  const body = { userid: 'ann', instanceid: 1, live_config, ...fields }
  return rawAnswer(setting, bySecret(setting), 'updateLiveConfig', { params: { meeting_id: id }, body })
}

function configureByCode(setting: MemoryWorld, meeting_code: string, live_config: object) {
  const body = { userid: 'ann', instanceid: 1, meeting_code, live_config }
  return rawAnswer(setting, bySecret(setting), 'updateLiveConfigByCode', { body })
}

/** The live settings as the meeting's own query tells them to its creator. */
function liveConfigOf(setting: MemoryWorld, { id }: Meeting): unknown {
  const query = { userid: 'ann', instanceid: 1 }
  return oneMeeting(callOperation(setting, bySecret(setting), 'getMeeting', { params: { meetingId: id }, query }))
    .live_config
}

/** Somebody comes and goes an hour later. */
function visit(setting: MemoryWorld, { id }: Meeting, userid: string): void {
  const { world, clock } = setting
  const step = (meeting: Meeting) => {
    world.meetings.put(id, meeting)
    followAttendance(world, meeting)
  }
  step(joinMeeting(storedMeeting(setting, id), { person: setting.person(userid), instanceid: 1 }, world.now()))
  clock.advance(3600)
  step(leaveMeeting(storedMeeting(setting, id), setting.person(userid), world.now()))
}

function replays(setting: MemoryWorld, { id }: Meeting, userid = 'ann'): Answer {
  const request = { params: { meetingId: id }, query: { userid, instanceid: 1 } }
  return callOperation(setting, bySecret(setting), 'listLiveReplays', request)
}

function replaysByCode(setting: MemoryWorld, { code }: Meeting): Answer {
  const query = { userid: 'ann', instanceid: 1, meeting_code: code }
  return callOperation(setting, bySecret(setting), 'listLiveReplaysByCode', { query })
}

const listed = (answer: Answer) =>
  answer.meeting_info_list.flatMap(({ live_replay_list }) => live_replay_list as Record<string, unknown>[])

function remove(setting: MemoryWorld, { id }: Meeting, live_room_id: string, userid = 'ann') {
  const request = { params: { meetingId: id, live_room_id }, query: { userid, instanceid: 2 } }
  return rawAnswer(setting, bySecret(setting), 'deleteLiveReplay', request)
}

describe('live settings', () => {
  it('take the documented examples and come back with the meeting', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    configure(setting, meeting, exampleBody('updateLiveConfig').live_config as object)
    expect(liveConfigOf(setting, meeting)).toMatchObject({
      live_subject: 'test_subject',
      live_summary: 'test_summary',
      live_password: '654321',
      enable_live_im: true,
      enable_live_replay: true,
      live_watermark: { watermark_opt: 0 },
    })
    configureByCode(setting, meeting.code, exampleBody('updateLiveConfigByCode').live_config as object)
    expect(liveConfigOf(setting, meeting)).toMatchObject({ live_summary: 'test_subject', live_password: '654322' })
  })

  quirk('updateLiveConfig', 'The path parameter is named meeting_id here', () => {
    const path = '/v1/meetings/123/live_play/config'
    expect(matchOperation(loadContract().operations, 'PUT', path)?.params).toEqual({ meeting_id: '123' })
  })

  quirk('updateLiveConfig', 'Neither page of updateMeeting nor this one', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    configure(setting, meeting, { live_subject: 'Other' })
    expect(liveConfigOf(setting, meeting)).toMatchObject({ live_subject: 'Other', live_summary: 'All of it' })
    setting.world.modes.omittedFields = 'reset'
    configure(setting, meeting, { live_subject: 'Third' })
    expect(liveConfigOf(setting, meeting)).toMatchObject({ live_subject: 'Third', enable_live_im: false })
    expect(liveConfigOf(setting, meeting)).not.toHaveProperty('live_summary')
  })

  quirk('updateLiveConfig', 'The failure example shows 200005', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    expect(() => configure(setting, meeting, { enable_live_password: true })).toThrow(/live_password/)
    expect(() => configure(setting, meeting, { live_watermark: { watermark_opt: 2 } })).toThrow(/watermark_opt/)
  })

  quirk('updateLiveConfigByCode', 'Literal path segment live_play', () => {
    const match = matchOperation(loadContract().operations, 'PUT', '/v1/meetings/live_play/config')
    expect(match?.operation.id).toBe('updateLiveConfigByCode')
  })

  quirk('updateLiveConfigByCode', 'The example code has 11 digits', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting, { enableLive: true, liveConfig: CONFIG })
    expect(series.code).toHaveLength(11)
    configureByCode(setting, series.code, { live_subject: 'Serial' })
    expect(liveConfigOf(setting, series)).toMatchObject({ live_subject: 'Serial' })
  })

  it('switching the password off forgets it', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    configure(setting, meeting, { enable_live_password: true, live_password: '1234' })
    expect(liveConfigOf(setting, meeting)).toMatchObject({ live_password: '1234' })
    configure(setting, meeting, { enable_live_password: false })
    expect(liveConfigOf(setting, meeting)).not.toHaveProperty('live_password')
  })

  it('are the creator’s, in a meeting with a live stream that is not closed', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    const code = (target: Meeting, fields = {}) => refusal(() => configure(setting, target, CONFIG, fields))
    expect(code(meeting, { userid: 'ben' })).toMatchObject({ code: 190315, status: 500 })
    expect(code(bookTestMeeting(setting))).toMatchObject({ code: 190317, status: 500 })
    expect(code({ ...meeting, id: '1' }).code).toBe(9003)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(code(meeting)).toMatchObject({ code: 190319, status: 500 })
  })
})

describe('live replays', () => {
  it('answer the documented examples with their shapes', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    visit(setting, meeting, 'ann')
    expectShape('listLiveReplays', replays(setting, meeting))
    expectShape('listLiveReplaysByCode', replaysByCode(setting, meeting))
  })

  quirk(
    ['listLiveReplays', 'listLiveReplaysByCode'],
    "The example's list contains a replay with another title",
    (id) => {
      const setting = memoryWorld()
      const meeting = liveMeeting(setting)
      visit(setting, meeting, 'ann')
      configure(setting, meeting, { live_subject: 'Second part' })
      visit(setting, meeting, 'ben')
      const answer = id === 'listLiveReplays' ? replays(setting, meeting) : replaysByCode(setting, meeting)
      expect(listed(answer).map(({ live_subject }) => live_subject)).toEqual(['On air', 'Second part'])
      expect(new Set(listed(answer).map(({ live_room_id }) => live_room_id)).size).toBe(2)
    },
  )

  quirk('listLiveReplays', 'The meeting_id of the response example differs', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    expect(replays(setting, meeting).meeting_info_list).toMatchObject([{ meeting_id: meeting.id }])
  })

  quirk('listLiveReplaysByCode', 'The table calls the query parameter meetingCode', () => {
    const operation = loadContract().operations.find(({ id }) => id === 'listLiveReplaysByCode')
    expect(operation?.parameters.map(({ name }) => name)).toContain('meeting_code')
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    expect(replaysByCode(setting, meeting).meeting_info_list).toMatchObject([{ meeting_code: meeting.code }])
  })

  quirk('listLiveReplaysByCode', 'Literal path segment live_play', () => {
    const match = matchOperation(loadContract().operations, 'GET', '/v1/meetings/live_play/replays')
    expect(match?.operation.id).toBe('listLiveReplaysByCode')
  })

  quirk('deleteLiveReplay', 'A DELETE with its arguments in the query', () => {
    const operation = loadContract().operations.find(({ id }) => id === 'deleteLiveReplay')
    expect(operation?.bodyRef).toBeUndefined()
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    visit(setting, meeting, 'ann')
    const [replay] = listed(replays(setting, meeting))
    remove(setting, meeting, String(replay?.live_room_id))
    expect(listed(replays(setting, meeting))).toEqual([])
  })

  quirk('deleteLiveReplay', 'The failure example uses code 19010', () => {
    const setting = memoryWorld()
    const missing = { code: 19010, status: 500, message: 'DeleteRecordFile failed' }
    expect(refusal(() => remove(setting, liveMeeting(setting), '339155691'))).toEqual(missing)
  })

  it('only the creator sees the list and deletes', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    visit(setting, meeting, 'ann')
    expect(replays(setting, meeting, 'ben').meeting_info_list[0]).not.toHaveProperty('live_replay_list')
    expect(refusal(() => remove(setting, meeting, '1', 'ben')).code).toBe(190315)
  })

  it('there are none while it goes on, without the switch, or when no host came; 190316 without a live stream', () => {
    const setting = memoryWorld()
    const meeting = liveMeeting(setting)
    visit(setting, meeting, 'cleo')
    expect(listed(replays(setting, meeting))).toEqual([])
    const without = liveMeeting(setting, { liveConfig: { ...CONFIG, enable_live_replay: false } })
    visit(setting, without, 'ann')
    expect(listed(replays(setting, without))).toEqual([])
    expect(refusal(() => replays(setting, bookTestMeeting(setting))).code).toBe(190316)
  })
})

quirk(LIVE, 'The page says OAuth 2.0 is not supported yet', (id) => {
  expect(refusalToOAuth(memoryWorld(), id)).toMatchObject({ code: 9042, status: 403 })
})

quirk(CHANGES, 'Success is documented as an empty body', (id) => {
  const setting = memoryWorld()
  const meeting = liveMeeting(setting)
  visit(setting, meeting, 'ann')
  const room = String(listed(replays(setting, meeting))[0]?.live_room_id)
  const answers: Record<string, () => unknown> = {
    updateLiveConfig: () => configure(setting, meeting, {}),
    updateLiveConfigByCode: () => configureByCode(setting, meeting.code, {}),
    deleteLiveReplay: () => remove(setting, meeting, room),
  }
  expect(answers[id]?.()).toEqual({})
  expect(exampleAnswer(id)).toBeUndefined()
})
