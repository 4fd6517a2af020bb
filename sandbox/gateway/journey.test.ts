import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { Credential } from '../state/model'
import { control, corpOf, meetingBody, signedCall } from '../test/rest-client'

type Row = Record<string, unknown>

let sandbox: Sandbox
let credential: Credential

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  credential = corpOf(sandbox, 'acme').credential
})
afterEach(() => sandbox.close())

async function rest(method: string, path: string, body?: unknown): Promise<Row> {
  const reply = await signedCall(sandbox, credential, { method, path, body })
  expect(reply.code).toBe(0)
  return reply.text ? JSON.parse(reply.text) : {}
}

async function rows(path: string, list: string): Promise<Row[]> {
  return (await rest('GET', path))[list] as Row[]
}

const ask = (path: string, body: unknown) => control(sandbox, 'POST', path, body)
const isOf = (id: unknown) => (row: Row) => row.meeting_id === id

test('a meeting that people join leaves its traces everywhere', async () => {
  const settings = { mute_enable_join: true, auto_record_type: 'cloud' }
  const created = await rest('POST', '/v1/meetings', { ...meetingBody('alice'), settings, invitees: ['bob'] })
  const id = (created.meeting_info_list as Row[])[0]?.meeting_id
  const [room] = await rows('/v1/meeting-rooms?meeting_room_name=harbour', 'meeting_room_list')
  await rest('POST', `/v1/meetings/${id}/book-rooms`, { meeting_room_id_list: [room?.meeting_room_id] })
  await ask('clock', { advanceSeconds: 3600 })
  for (const userid of ['alice', 'bob', 'carol']) await ask(`meetings/${id}/join`, { userid })
  const live = await rows('/v1/corp/meetings?meeting_state=2&page=1&page_size=50', 'meeting_info_list')
  expect(live.find(isOf(id))).toMatchObject({ online_member_num: 3, nick_name: 'Alice Zhang' })
  const [inUse] = await rows('/v1/meeting-rooms?meeting_room_name=harbour', 'meeting_room_list')
  expect(inUse?.meeting_room_status).toBe(3)

  await ask('clock', { advanceSeconds: 1800 })
  for (const userid of ['alice', 'bob', 'carol']) await ask(`meetings/${id}/leave`, { userid })
  await ask('clock', { advanceSeconds: 3600 })
  const participants = await rows(`/v1/meetings/${id}/participants?userid=alice`, 'participants')
  expect(participants.map(({ userid }) => userid)).toEqual(['alice', 'bob', 'carol'])
  for (const userid of ['alice', 'bob', 'carol']) {
    const ended = await rows(`/v1/history/meetings/${userid}?page=1&page_size=20`, 'meeting_info_list')
    expect(ended.some(isOf(id))).toBe(true)
  }
  const account = await rows('/v1/corp/meetings?meeting_state=1&page=1&page_size=100', 'meeting_info_list')
  expect(account.find(isOf(id))).toMatchObject({ participants_num: 3, userid: 'alice' })

  const { now } = (await (await control(sandbox, 'GET', 'clock')).json()) as { now: number }
  const window = `start_time=${now - 86_400}&end_time=${now}`
  const [own] = await rows(`/v1/records?userid=alice&meeting_id=${id}&${window}`, 'record_meetings')
  const ofAccount = await rows(`/v1/corp/records?page_size=20&${window}`, 'record_meetings')
  expect(own).toMatchObject({ state: 3, host_user_id: 'alice' })
  expect(ofAccount.map(({ meeting_record_id }) => meeting_record_id)).toContain(own?.meeting_record_id)
  const files = await rows(`/v1/addresses?userid=alice&meeting_record_id=${own?.meeting_record_id}`, 'record_files')
  expect((await fetch(String(files[0]?.view_address))).status).toBe(200)
  const days = await rows(`/v1/metrics/records?meeting_record_id=${own?.meeting_record_id}`, 'summaries')
  expect(days.at(-1)).toMatchObject({ view_counts: 1, download_counts: 0 })
})
