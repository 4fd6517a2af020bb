import { expect } from 'vitest'
import { bookTestMeeting, bookTestSeries, DAY, HOUR, storedMeeting } from '../../test/book-test-meeting'
import { type Answer, bySecret, callOperation, oneMeeting } from '../../test/call-operation'
import { exampleAnswer, exampleBody } from '../../test/documented'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'
import { updateTestMeeting as update } from '../../test/update-test-meeting'

function create(setting: MemoryWorld, fields: Record<string, unknown> = {}): Answer {
  const times = { start_time: String(NOW + HOUR), end_time: String(NOW + 2 * HOUR) }
  const body = { userid: 'ann', instanceid: 1, subject: 'Review', type: 0, ...times, ...fields }
  return callOperation(setting, bySecret(setting), 'createMeeting', { body })
}

quirk('createMeeting', 'Response hosts and participants: documented and shown', () => {
  const row = oneMeeting(create(memoryWorld(), { hosts: [{ userid: 'ben' }], invitees: [{ userid: 'cleo' }] }))
  expect(row).toMatchObject({ hosts: ['ben'], participants: ['cleo'] })
})

quirk('createMeeting', 'The example body carries user_non_registered', (id) => {
  expect(exampleBody(id)).toHaveProperty('user_non_registered')
  const row = oneMeeting(create(memoryWorld(), { user_non_registered: ['ben', 'nobody'] }))
  expect(row).toMatchObject({ participants: [], user_non_registered: [] })
})

quirk('createMeeting', 'userid may not be the string 1', () => {
  expect(() => create(memoryWorld(), { userid: '1' })).toThrow(/userid/)
})

quirk('createMeeting', 'The returned settings may be partial', () => {
  const settings = { mute_enable_join: true, auto_in_waiting_room: true }
  const live = { enable_live: true, live_config: { live_subject: 'Air' } }
  const row = oneMeeting(create(memoryWorld(), { settings, ...live }))
  expect(row.settings).toEqual({ mute_enable_join: true })
  expect(Object.keys(row.live_config as object)).toEqual(['live_addr'])
})

quirk('createMeeting', 'Request and response example do not belong together', (id) => {
  const { hosts } = exampleBody(id)
  expect(JSON.stringify(exampleAnswer(id))).not.toContain(JSON.stringify(hosts))
  const row = oneMeeting(create(memoryWorld(), { hosts: ['ben'], invitees: ['cleo'] }))
  expect(row).toMatchObject({ hosts: ['ben'], participants: ['cleo'] })
})

quirk('createMeeting', 'The sentence describing live_subject is cut off', () => {
  const setting = memoryWorld()
  const row = oneMeeting(create(setting, { enable_live: true, live_config: {} }))
  expect(storedMeeting(setting, row.meeting_id)).toMatchObject({ enableLive: true, liveConfig: {} })
})

quirk('updateMeeting', 'recurring_rule: the table says until_date', () => {
  const setting = memoryWorld()
  const meeting = bookTestSeries(setting)
  const rule = { recurring_type: 0, until_type: 0, until_date: NOW + 3 * DAY, until_data: NOW + 9 * DAY }
  update(setting, meeting, { meeting_type: 1, recurring_rule: rule })
  expect(storedMeeting(setting, meeting.id).subMeetings).toHaveLength(3)
})

quirk('updateMeeting', 'hosts is typed Array and described as user ids', () => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  const stored = () => storedMeeting(setting, meeting.id)
  update(setting, meeting, { hosts: ['ann', 'ben'], invitees: [{ userid: 'cleo' }] })
  const before = stored()
  update(setting, meeting, { hosts: [{ userid: 'ann' }, { userid: 'ben' }], invitees: ['cleo'] })
  expect(stored()).toEqual(before)
  expect(stored().hostIds).toHaveLength(2)
})

quirk('updateMeeting', 'The example sends location, which is not in the table', () => {
  const setting = memoryWorld()
  const meeting = bookTestMeeting(setting)
  update(setting, meeting, { location: '18单元' })
  expect(storedMeeting(setting, meeting.id).extras).toEqual({ location: '18单元' })
})
