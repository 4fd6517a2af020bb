import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { Credential } from '../state/model'
import { control, corpOf, meetingBody, signedCall } from '../test/rest-client'

let sandbox: Sandbox
let credential: Credential

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  credential = corpOf(sandbox, 'acme').credential
})
afterEach(() => sandbox.close())

type Row = Record<string, unknown>

async function rest(method: string, path: string, body?: unknown): Promise<Row> {
  const reply = await signedCall(sandbox, credential, { method, path, body })
  expect(reply.code).toBe(0)
  return reply.text ? JSON.parse(reply.text) : {}
}

async function ask(path: string, body: unknown): Promise<Row> {
  return (await control(sandbox, 'POST', path, body)).json() as Promise<Row>
}

async function newMeeting(settings?: Row): Promise<string> {
  const answer = await rest('POST', '/v1/meetings', { ...meetingBody('alice'), settings })
  return String((answer.meeting_info_list as Row[])[0]?.meeting_id)
}

/** The addresses of the one file of a recording. */
async function addressesOf(recordId: unknown): Promise<Record<string, string>> {
  const answer = await rest('GET', `/v1/addresses?meeting_record_id=${recordId}&userid=alice`)
  return (answer.record_files as Record<string, string>[])[0] ?? {}
}

async function counted(recordId: unknown): Promise<Row | undefined> {
  const { summaries } = await rest('GET', `/v1/metrics/records?meeting_record_id=${recordId}`)
  return (summaries as Row[]).at(-1)
}

async function recordsOf(meetingId: string): Promise<Row[]> {
  const { now } = (await (await control(sandbox, 'GET', 'clock')).json()) as { now: number }
  const window = `start_time=${now - 86_400}&end_time=${now + 60}`
  const answer = await rest('GET', `/v1/records?userid=alice&meeting_id=${meetingId}&${window}`)
  return answer.record_meetings as Row[]
}

async function sharingUrl(meetingId: string): Promise<string> {
  const [row = {}] = await recordsOf(meetingId)
  const [file] = row.record_files as Row[]
  return String(file?.sharing_url)
}

describe('the addresses of a recording', () => {
  test('really answer, and each visit counts as the one of whom it was given to', async () => {
    const { id } = await ask(`meetings/${await newMeeting()}/record`, { seconds: 120 })
    const addresses = await addressesOf(id)
    const view = await fetch(addresses.view_address ?? '')
    expect(await view.text()).toContain('/video?')
    expect([view.status, view.headers.get('set-cookie')]).toEqual([200, null])
    const video = await fetch(addresses.download_address ?? '')
    expect(video.headers.get('content-type')).toBe('video/mp4')
    expect(video.headers.get('content-disposition')).toContain('attachment')
    expect((await video.arrayBuffer()).byteLength).toBeGreaterThan(0)
    expect((await fetch(addresses.audio_address ?? '')).status).toBe(200)
    expect(await counted(id)).toMatchObject({ view_counts: 1, download_counts: 2 })
    const { events } = await rest('GET', `/v1/records/events?meeting_record_id=${id}&event_type=2`)
    expect(events).toMatchObject([{ userid: 'alice', user_name: 'Alice Zhang' }])
  })

  test('to download are good for six hours of the sandbox clock, to watch for longer; forged ones never', async () => {
    const { id } = await ask(`meetings/${await newMeeting()}/record`, { seconds: 120 })
    const { view_address = '', download_address = '' } = await addressesOf(id)
    expect((await fetch(view_address.replace('/view?', '/video?'))).status).toBe(403)
    expect((await fetch(download_address.replace(/.$/, ''))).status).toBe(403)
    await ask('clock', { advanceSeconds: 6 * 3600 + 1 })
    expect((await fetch(download_address)).status).toBe(403)
    expect((await fetch(view_address)).status).toBe(200)
    expect((await fetch((await addressesOf(id)).download_address ?? '')).status).toBe(200)
    expect(await counted(id)).toMatchObject({ view_counts: 1, download_counts: 1 })
  })

  test('lead nowhere once the recording was deleted', async () => {
    const meetingId = await newMeeting()
    const { id } = await ask(`meetings/${meetingId}/record`, { seconds: 120 })
    const { view_address = '' } = await addressesOf(id)
    await rest('DELETE', `/v1/records?userid=alice&meeting_id=${meetingId}&meeting_record_id=${id}`)
    expect((await fetch(view_address)).status).toBe(404)
  })
})

describe('the sharing link', () => {
  test('lets in whom the settings say, and what is opened there counts', async () => {
    const meetingId = await newMeeting()
    const { id } = await ask(`meetings/${meetingId}/record`, { seconds: 120 })
    const set = (sharing_config: Row) =>
      rest('PUT', `/v1/records/settings/${id}`, { userid: 'alice', meeting_id: meetingId, sharing_config })
    await set({ sharing_auth_type: 1, enable_password: true, password: 'pass' })
    const url = await sharingUrl(meetingId)
    const status = async (query: string) => (await fetch(url + query)).status
    expect(await status('')).toBe(403)
    expect(await status('?sandbox_user=globex/gina&password=pass')).toBe(403)
    expect(await status('?sandbox_user=bob&password=wrong')).toBe(403)
    const page = await (await fetch(`${url}?sandbox_user=bob&password=pass`)).text()
    expect(page).not.toContain('data-kind="video"')
    const watched = await fetch(/data-kind="view" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')
    expect(await watched.text()).not.toContain('/video?')
    const { events } = await rest('GET', `/v1/records/events?meeting_record_id=${id}&event_type=2`)
    expect(events).toMatchObject([{ userid: 'bob' }])
    await set({ sharing_auth_type: 2, enable_password: false, allow_download: true })
    expect([await status('?sandbox_user=bob'), await status('?sandbox_user=alice')]).toEqual([403, 200])
    await set({ sharing_auth_type: 0, enable_password: false, allow_download: true })
    expect(await (await fetch(url)).text()).toContain('data-kind="video"')
    await set({ enable_sharing: false })
    expect(await status('?sandbox_user=alice')).toBe(404)
  })

  test('ends when it was set to', async () => {
    const meetingId = await newMeeting()
    const { id } = await ask(`meetings/${meetingId}/record`, { seconds: 120 })
    const soon = (Math.floor(Date.now() / 1000) + 600) * 1000
    const config = { sharing_auth_type: 0, enable_password: false, enable_sharing_expire: true, sharing_expire: soon }
    const body = { userid: 'alice', meeting_id: meetingId, sharing_config: config }
    await rest('PUT', `/v1/records/settings/${id}`, body)
    const url = await sharingUrl(meetingId)
    expect((await fetch(url)).status).toBe(200)
    await ask('clock', { advanceSeconds: 601 })
    expect((await fetch(url)).status).toBe(410)
  })
})

test('a live stream leaves a replay that answers until it is deleted', async () => {
  const body = {
    ...meetingBody('alice'),
    enable_live: true,
    live_config: { live_subject: 'Air', enable_live_replay: true },
  }
  const created = (await rest('POST', '/v1/meetings', body)).meeting_info_list as Row[]
  const id = String(created[0]?.meeting_id)
  await ask(`meetings/${id}/join`, { userid: 'alice' })
  await ask(`meetings/${id}/leave`, { userid: 'alice' })
  const answer = await rest('GET', `/v1/meetings/${id}/live_play/replays?userid=alice&instanceid=1`)
  const [meeting] = answer.meeting_info_list as { live_replay_list: Row[] }[]
  const [replay] = meeting?.live_replay_list ?? []
  expect(await (await fetch(String(replay?.video_url))).text()).toContain('Air')
  const room = `${id}/live_play/${replay?.live_room_id}`
  await rest('DELETE', `/v1/meetings/${room}/replays?userid=alice&instanceid=1`)
  expect((await fetch(String(replay?.video_url))).status).toBe(404)
})

describe('automatic recording', () => {
  const states = async (id: string) => (await recordsOf(id)).map(({ state }) => state)

  test('begins with a host and ends with the last who leaves', async () => {
    const id = await newMeeting({ mute_enable_join: true, auto_record_type: 'cloud' })
    await ask(`meetings/${id}/join`, { userid: 'bob' })
    expect(await states(id)).toEqual([])
    await ask(`meetings/${id}/join`, { userid: 'alice' })
    expect(await states(id)).toEqual([1])
    await ask('clock', { advanceSeconds: 600 })
    await ask(`meetings/${id}/leave`, { userid: 'alice' })
    expect(await states(id)).toEqual([1])
    await ask(`meetings/${id}/leave`, { userid: 'bob' })
    expect(await states(id)).toEqual([2])
    await ask('clock', { advanceSeconds: 60 })
    expect(await recordsOf(id)).toMatchObject([{ state: 3, record_files: [{ sharing_state: 1 }] }])
  })

  test('begins with anybody where the settings say so; ending the meeting ends it; without it there is none', async () => {
    const settings = { mute_enable_join: true, auto_record_type: 'cloud', participant_join_auto_record: true }
    const id = await newMeeting(settings)
    await ask(`meetings/${id}/join`, { userid: 'bob' })
    expect(await states(id)).toEqual([1])
    await rest('POST', `/v1/meetings/${id}/dismiss`, { userid: 'alice', instanceid: 1, reason_code: 1 })
    expect(await states(id)).toEqual([2])
    const plain = await newMeeting()
    await ask(`meetings/${plain}/join`, { userid: 'alice' })
    expect(await states(plain)).toEqual([])
  })

  test('a recording made on purpose is in the state asked for, and the clock does the rest', async () => {
    const id = await newMeeting()
    await ask(`meetings/${id}/record`, { seconds: 300, state: 'recording' })
    expect(await states(id)).toEqual([1])
    await ask('clock', { advanceSeconds: 300 })
    expect(await states(id)).toEqual([2])
    await ask(`meetings/${id}/record`, { seconds: 300, state: 'processing' })
    await ask('clock', { advanceSeconds: 60 })
    expect(await states(id)).toEqual([3, 3])
  })
})
