import { expect } from 'vitest'
import { joinMeeting } from '../../meetings/join-meeting'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, storedMeeting } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, refusal } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'
import { loadContract } from '../contract'
import { matchOperation } from '../match-operation'

function end(setting: MemoryWorld, verb: string, { id }: Meeting, fields: object = {}) {
  const body = { userid: 'ann', instanceid: 1, reason_code: 1, ...fields }
  return callOperation(setting, bySecret(setting), verb, { params: { meetingId: id }, body })
}

/** A meeting that has begun, with ben inside. */
function running(setting: MemoryWorld): Meeting {
  const meeting = bookTestMeeting(setting)
  setting.clock.set(meeting.startsAt)
  addStay(setting, meeting.id, 'ben')
  return storedMeeting(setting, meeting.id)
}

quirk('cancelMeeting', 'Cancelling is a POST to /cancel', (id) => {
  const { operations } = loadContract()
  expect(matchOperation(operations, 'POST', '/v1/meetings/1/cancel')?.operation.id).toBe(id)
  expect(matchOperation(operations, 'DELETE', '/v1/meetings/1')).toBeUndefined()
})

quirk('cancelMeeting', 'reason_code is required but free', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  expect(() => end(setting, id, meeting, { reason_code: undefined })).toThrow(/reason_code/)
  end(setting, id, meeting, { reason_code: 987_654, reason_detail: '' })
  expect(storedMeeting(setting, meeting.id).cancelledAt).toBe(NOW)
})

quirk('cancelMeeting', 'The event is spelled meeting.canceled', (id) => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  end(setting, id, meeting)
  const request = { params: { meetingId: meeting.id }, query: { userid: 'ann', instanceid: 1 } }
  const answer = callOperation(setting, bySecret(setting), 'getMeeting', request)
  expect(answer.meeting_info_list[0]?.status).toBe('MEETING_STATE_CANCELLED')
})

quirk('cancelMeeting', 'meeting_type is optional', (id) => {
  const setting = memoryWorld()
  for (const fields of [{}, { meeting_type: 0 }, { meeting_type: 1 }]) {
    const series = bookTestSeries(setting)
    end(setting, id, series, fields)
    expect(storedMeeting(setting, series.id).cancelledAt).toBe(NOW)
  }
})

quirk('dismissMeeting', 'Two pages describe it', (id) => {
  const setting = memoryWorld()
  expect(end(setting, id, running(setting), { instanceid: 33, retrieve_code: 1 })).toEqual({})
})

quirk('dismissMeeting', 'The flags are numbers 0 and 1', (id) => {
  const setting = memoryWorld()
  const meeting = running(setting)
  expect(() => end(setting, id, meeting, { retrieve_code: true })).toThrow(/retrieve_code/)
  expect(() => end(setting, id, meeting, { force_dismiss_meeting: true })).toThrow(/force_dismiss_meeting/)
  end(setting, id, meeting, { force_dismiss_meeting: 1, retrieve_code: 1 })
  expect(storedMeeting(setting, meeting.id).codeRecycledAt).toBe(meeting.startsAt)
})

quirk('dismissMeeting', 'This is the only operation of the in-meeting control', (id) => {
  const operation = matchOperation(loadContract().operations, 'POST', '/v1/meetings/1/dismiss')?.operation
  expect(operation).toMatchObject({ id, auth: ['secret', 'oauth'] })
  const setting = memoryWorld()
  const by = byOAuth(setting, 'ann')
  const body = { userid: by.idOf('ann'), instanceid: 1, reason_code: 1 }
  expect(callOperation(setting, by, id, { params: { meetingId: running(setting).id }, body })).toEqual({})
})

quirk('dismissMeeting', 'The meeting.end event reports meeting_end_type 0', (id) => {
  const setting = memoryWorld()
  const meeting = running(setting)
  end(setting, id, meeting)
  expect(storedMeeting(setting, meeting.id).dismissedAt).toBe(meeting.startsAt)
  const visitor = { person: setting.person('cleo'), instanceid: 1 }
  expect(joinMeeting(storedMeeting(setting, meeting.id), visitor, meeting.startsAt).attendance).toHaveLength(2)
})

quirk('dismissMeeting', '1.7.3 only records a changed description', (id) => {
  const setting = memoryWorld()
  const meeting = running(setting)
  end(setting, id, meeting, { retrieve_code: 1 })
  expect(refusal(() => end(setting, id, meeting)).code).toBe(13603)
})

quirk('dismissMeeting', 'The 2025 SDK replaces userid by operator_id', (id) => {
  const setting = memoryWorld()
  const meeting = running(setting)
  const operator_id = byOAuth(setting, 'ann').idOf('ann')
  end(setting, id, meeting, { operator_id, operator_id_type: 2 })
  expect(storedMeeting(setting, meeting.id).dismissedAt).toBe(meeting.startsAt)
})
