import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as ofMeetingDoor } from '@/app/api/t/[tenant]/meetings/[id]/recordings/route'
import { POST as linksDoor } from '@/app/api/t/[tenant]/recordings/[id]/files/[file]/links/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import { stopListening } from '@/lib/events/hub'
import { log } from '@/lib/log'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { callDoor } from '@/test/call-door'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { catchUp, openTestStream } from '@/test/open-stream'
import { requestsAt } from '@/test/requests-at'
import { deliver } from '@/test/sign-delivery'
import { signIn } from '@/test/sign-in'
import { processInbox, receive, subscribe } from '@/test/subscribed'
import { changeSharing } from './change-sharing'
import { deleteRecording, deleteRecordingFile } from './delete-recording'
import { findFileLinks } from './find-file-links'
import { listRecordingsOfMeeting } from './list-of-meeting'
import { listRecordings } from './list-recordings'
import { readAccesses } from './read-accesses'
import { findSharingLink, getSharing } from './read-sharing'
import type { FileLinks } from './schema'
import { syncRecordingsOfMeeting } from './sync-of-meeting'
import { syncAccountRecordings, syncOwnRecordings } from './sync-recordings'

const installation = testInstallation()
const DAY = 86_400_000
const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'ida', role: 'MEMBER' as const },
]

/** A meeting of Mia's that took place and was recorded; Ida has no part in it. */
async function recorded({ seconds = 120, state = 'ready' } = {}) {
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  const [olga, mia, ida] = await Promise.all(['olga', 'mia', 'ida'].map((name) => connect(made, name)))
  if (!olga || !mia || !ida) throw new Error('somebody is missing')
  const sketch = { corp: made.corp.corpId, sdkId: made.app.sdkId, userid: 'mia', count: 1, subject: 'Board' }
  const startsAt = Math.floor(Date.now() / 1000) - 600
  const { ids } = await control<{ ids: string[] }>(installation.sandbox, 'POST', '/bulk', { ...sketch, startsAt })
  const id = ids[0] ?? ''
  const at = <T>(action: string, body: object) =>
    control<T>(installation.sandbox, 'POST', `/meetings/${id}/${action}`, body)
  await at('join', { userid: 'mia' })
  const record = () => at<{ id: string; files: { id: string }[] }>('record', { seconds, state })
  return { made, olga, mia, ida, id, at, record, recording: await record() }
}

/** Every table that has one of these texts in any of its rows, looked at as a superuser. */
async function tablesWith(texts: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const wanted = texts.map((_, index) => `strpos(t::text, $${index + 1}) > 0`).join(' or ')
      if ((await client.query(`select from ${name} t where ${wanted} limit 1`, texts)).rowCount) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}

const later = (ctx: PersonContext, days: number): PersonContext => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * DAY),
})
const own = (ctx: PersonContext, query = {}) => listRecordings(ctx, query, 'own')

afterEach(stopListening)

describe('the list of recordings', () => {
  it('has the meetings of whoever made them, with times and sizes of their files, and no address', async () => {
    const { made, mia, ida, id, recording } = await recorded()
    await Promise.all([mia, ida].map(syncOwnRecordings))
    const { items, syncedAt } = await own(mia)
    expect(items).toMatchObject([
      { id, subject: 'Board 1', role: 'creator', recordings: [{ id: recording.id, state: 'ready' }] },
    ])
    expect(items[0]?.recordings[0]?.files).toMatchObject([{ id: recording.files[0]?.id, bytes: 120 * 60_000 }])
    expect(syncedAt).not.toBeNull()
    const kept = await asTenant(made.tenant, (db) => db.recordingCopy.findMany())
    expect(JSON.stringify([items, kept])).not.toMatch(/http|ticket|password/i)
    expect((await own(ida)).items).toEqual([])
  })

  it('still has a meeting that ended 200 days ago, on the clock of Tencent Meeting too, read anew or not', async () => {
    const { made, mia, id } = await recorded()
    await syncOwnRecordings(mia)
    await control(installation.sandbox, 'POST', '/clock', { advanceSeconds: 200 * 86_400 })
    try {
      const then = later(await personContext(made, 'mia'), 200)
      expect((await own(then)).items).toMatchObject([{ id, recordings: [{ state: 'ready' }] }])
      await syncOwnRecordings(then)
      expect((await own(then)).items).toMatchObject([{ id }])
      await asTenant(made.tenant, (db) => db.recordingSync.deleteMany({}))
      await asTenant(made.tenant, (db) => db.recordingCopy.deleteMany({}))
      await syncOwnRecordings(then)
      expect((await own(then)).items).toMatchObject([{ id, recordings: [{ state: 'ready' }] }])
    } finally {
      await control(installation.sandbox, 'POST', '/clock', { advanceSeconds: -200 * 86_400 })
    }
  })

  it('is found by words, by code and by state, and goes on page by page', async () => {
    const { made, mia } = await recorded()
    await syncOwnRecordings(mia)
    const [copy] = await asTenant(made.tenant, (db) => db.recordingCopy.findMany())
    if (!copy) throw new Error('nothing was kept')
    const more = Array.from({ length: 24 }, (_, index) => ({
      ...{ ...copy, files: [], id: `7${index}`, meetingId: `8${index}`, code: `90000${1000 + index}` },
      ...{ subject: `Number ${index}_%`, startedAt: new Date(copy.startedAt.getTime() - index * 60_000) },
      state: index === 0 ? 'transcoding' : 'ready',
    }))
    await asTenant(made.tenant, (db) => db.recordingCopy.createMany({ data: more }))
    const first = await own(mia)
    const second = await own(mia, { cursor: first.nextCursor })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 5, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25)
    expect((await own(mia, { q: 'number 7_' })).items.map(({ id }) => id)).toEqual(['87'])
    expect((await own(mia, { q: '900 001 023' })).items.map(({ id }) => id)).toEqual(['823'])
    expect((await own(mia, { state: 'transcoding' })).items.map(({ id }) => id)).toEqual(['80'])
    await expect(own(mia, { cursor: 'bm9uZQ' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('loses what was deleted at Tencent Meeting when it is read again', async () => {
    const { made, mia, recording, id } = await recorded()
    await syncOwnRecordings(mia)
    await callAsPerson(mia, operations.deleteMeetingRecords, { meetingId: id, recordingId: recording.id })
    await asTenant(made.tenant, (db) => db.recordingSync.deleteMany({}))
    await syncOwnRecordings({ ...mia, now: new Date() })
    expect((await own(mia)).items).toEqual([])
  })

  it('of the account is the admins’, read once for all of them', async () => {
    const { made, olga, id } = await recorded()
    const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
    await Promise.all([syncAccountRecordings(olga), syncAccountRecordings(olga)])
    await syncAccountRecordings(await personContext(made, 'olga'))
    const asked = (await requestsAt(installation.sandbox, since)).filter(
      ({ operation }) => operation === 'listCorpRecords',
    )
    expect(asked).toHaveLength(3)
    expect(await listRecordings(olga, {}, 'account')).toMatchObject({ items: [{ id, role: 'admin' }], failure: null })
  })
})

describe('the recordings of a meeting', () => {
  it('are the same nothing for whoever has no part in it as for whoever names no meeting', async () => {
    const { made, mia, ida, olga, id } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    await syncRecordingsOfMeeting(ida, { id })
    expect(await listRecordingsOfMeeting(mia, { id })).toMatchObject({ meeting: { id, role: 'creator' } })
    expect(await listRecordingsOfMeeting(olga, { id })).toMatchObject({ meeting: { id, role: 'admin' } })
    const cookie = await signIn(made.person('ida'))
    const ask = (meeting: string) => callDoor(ofMeetingDoor, { cookie, tenant: made.tenant, params: { id: meeting } })
    const [foreign, missing] = await Promise.all([ask(id), ask('999')])
    expect([foreign.status, await foreign.text()]).toEqual([missing.status, await missing.text()])
  })
})

describe('an event of a recording', () => {
  /** What Tencent tells of one, with as much as the documentation shows. */
  async function telling() {
    const setting = await recorded()
    const { url, token } = await subscribe(setting.made)
    const { openId } = setting.made.person('mia')
    const tell = async (event: string, fileIds?: string[], operate_time = Date.now()) => {
      const meeting_info = {
        meeting_id: setting.id,
        subject: 'Board',
        meeting_code: '123456789',
        creator: { userid: openId },
      }
      const files = fileIds && { recording_files: fileIds.map((record_file_id) => ({ record_file_id })) }
      const trace_id = `${event} ${operate_time} ${Math.random()}`
      const delivery = { event: `recording.${event}`, trace_id, payload: [{ operate_time, ...files, meeting_info }] }
      expect((await receive(deliver(url, delivery, { token }))).status).toBe(200)
      await processInbox(setting.made)
      return (await listRecordingsOfMeeting(setting.mia, { id: setting.id })).meeting?.recordings.map(
        ({ state }) => state,
      )
    }
    return { ...setting, tell }
  }

  it('shows how far it is before any list tells: begun, paused, stopped, ready and gone', async () => {
    const { tell } = await telling()
    expect(await tell('started')).toEqual(['recording'])
    expect(await tell('paused')).toEqual(['paused'])
    expect(await tell('resumed')).toEqual(['recording'])
    expect(await tell('stopped')).toEqual(['transcoding'])
    expect(await tell('completed', ['41', '42'])).toEqual(['ready'])
    expect(await tell('deleted', ['41'])).toEqual(['ready'])
    expect(await tell('deleted', ['42'])).toBeUndefined()
  })

  it('that comes late changes nothing, and what failed stays failed whatever the list says', async () => {
    const { mia, id, tell, at } = await telling()
    await at('record', { seconds: 30, state: 'processing' })
    await syncRecordingsOfMeeting(mia, { id })
    expect(await tell('paused', undefined, Date.now() - 60_000)).toEqual(['transcoding', 'ready'])
    expect(await tell('failed')).toEqual(['failed', 'ready'])
    await syncRecordingsOfMeeting({ ...mia, now: new Date() }, { id })
    expect((await listRecordingsOfMeeting(mia, { id })).meeting?.recordings.map(({ state }) => state)).toEqual([
      'failed',
      'ready',
    ])
  })

  it('gives way to what the list says, and keeps its pause', async () => {
    const { mia, id, tell, at } = await telling()
    await at('record', { seconds: 600, state: 'recording' })
    expect(await tell('paused')).toEqual(['paused'])
    await syncRecordingsOfMeeting(mia, { id })
    const { meeting } = await listRecordingsOfMeeting(mia, { id })
    expect(meeting?.recordings.map(({ state }) => state)).toEqual(['paused', 'ready'])
    expect(meeting?.recordings.every((one) => /^\d+$/.test(one.id))).toBe(true)
  })

  it('is heard by its creator and the admins, and by nobody else', async () => {
    const { made, id, tell } = await telling()
    const cookies = await Promise.all(['mia', 'olga', 'ida'].map((userid) => signIn(made.person(userid))))
    const streams = await Promise.all(cookies.map((cookie) => openTestStream(made.tenant, cookie)))
    await tell('started')
    await catchUp(made.tenant, ...streams)
    expect(streams.map((stream) => stream.hints())).toEqual([
      [{ noun: 'recording', id }],
      [{ noun: 'recording', id }],
      [],
    ])
    await Promise.all(streams.map((stream) => stream.close()))
  })
})

describe('a file of a recording', () => {
  it('is watched and fetched by a link that is told on a click, good for six hours, and kept nowhere', async () => {
    const { made, mia, id, recording } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    const lines: unknown[] = []
    const spies = (['info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(said)),
    )
    const file = recording.files[0]?.id ?? ''
    const cookie = await signIn(made.person('mia'))
    const ask = (kind: string) =>
      callDoor(linksDoor, { cookie, tenant: made.tenant, params: { id: recording.id, file }, body: { kind } })
    const tokens: string[] = []
    for (const [kind, format] of [
      ['view', undefined],
      ['video', 'mp4'],
      ['audio', 'm4a'],
      ['minutes', 'txt'],
    ]) {
      const answer = await ask(kind ?? '')
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      const { links, expiresAt } = (await answer.json()) as FileLinks
      expect(links).toMatchObject([{ url: expect.stringContaining(file), ...(format && { format }) }])
      if (kind === 'view') expect(expiresAt).toBeNull()
      else expect(Math.abs(Date.parse(expiresAt ?? '') - Date.now() - 6 * 3_600_000)).toBeLessThan(60_000)
      tokens.push(new URL(links[0]?.url ?? '').searchParams.get('ticket') ?? '')
    }
    const sharing = await findSharingLink(mia, { id: recording.id })
    tokens.push(new URL(sharing.url).pathname.split('/').at(-1) ?? '', sharing.password ?? '')
    for (const spy of spies) spy.mockRestore()
    expect(tokens.every((token) => token.length >= 8)).toBe(true)
    const lists = [
      await own(mia),
      await listRecordingsOfMeeting(mia, { id }),
      await getSharing(mia, { id: recording.id }),
    ]
    for (const token of tokens) expect(JSON.stringify([lists, lines])).not.toContain(token)
    expect(await tablesWith(tokens)).toEqual([])
    const audit = await asTenant(made.tenant, (db) =>
      db.auditEvent.findMany({ where: { targetId: recording.id }, orderBy: { at: 'asc' } }),
    )
    expect(audit.map(({ action }) => action)).toEqual(['recording.watched', ...Array(3).fill('recording.downloaded')])
  })

  it('is nobody’s but its creator’s and hosts’, and the same nothing for others as for a missing one', async () => {
    const { mia, ida, id, recording } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    const file = recording.files[0]?.id ?? ''
    const ask = (ctx: PersonContext, of: string) => findFileLinks(ctx, { id: of, file, kind: 'view' })
    for (const wrong of [recording.id, '999'])
      await expect(ask(ida, wrong)).rejects.toMatchObject({ code: 'not_found' })
    await expect(findFileLinks(mia, { id: recording.id, file: '999', kind: 'view' })).rejects.toMatchObject({
      code: 'not_found',
    })
    // Who was in the meeting sees that it was recorded, and no more.
    const viewer = { tenantId: ida.tenant.id, meetingId: id, membershipId: ida.actor.membershipId }
    await asTenant({ id: ida.tenant.id }, async (db) => {
      const meeting = { id, code: '1', subject: 'Board', type: 'scheduled', isRecurring: false, status: 'ended' }
      await db.meetingCopy.create({ data: { tenantId: ida.tenant.id, ...meeting, seenAt: new Date() } })
      await db.meetingViewer.create({ data: { ...viewer, role: 'participant', seenAt: new Date() } })
    })
    expect(await listRecordingsOfMeeting(ida, { id })).toMatchObject({ meeting: { role: 'participant' } })
    await expect(ask(ida, recording.id)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('that was deleted at Tencent Meeting says so, and leaves the list', async () => {
    const { mia, id, recording } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    const file = recording.files[0]?.id ?? ''
    await callAsPerson(mia, operations.deleteRecordFile, { meetingId: id, fileId: file })
    await expect(findFileLinks(mia, { id: recording.id, file, kind: 'video' })).rejects.toMatchObject({
      code: 'recording_gone',
    })
    expect(await listRecordingsOfMeeting(mia, { id })).toEqual({ meeting: null })
  })

  it('is deleted by whoever made the meeting, alone or with the others once the subject was typed', async () => {
    const { made, mia, ida, id, recording, record } = await recorded()
    const second = await record()
    await syncRecordingsOfMeeting(mia, { id })
    const file = recording.files[0]?.id ?? ''
    await expect(deleteRecordingFile(ida, { id: recording.id, file })).rejects.toMatchObject({ code: 'not_found' })
    await deleteRecordingFile(mia, { id: recording.id, file })
    await expect(deleteRecording(mia, { id: second.id, confirmation: 'Bored' })).rejects.toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'confirmation' }],
    })
    await deleteRecording(mia, { id: second.id, confirmation: 'Board 1' })
    expect(await listRecordingsOfMeeting(mia, { id })).toEqual({ meeting: null })
    await syncOwnRecordings({ ...mia, now: new Date() })
    expect((await own(mia)).items).toEqual([])
    const audit = await asTenant(made.tenant, (db) =>
      db.auditEvent.findMany({ where: { targetKind: 'recording' }, orderBy: { id: 'asc' } }),
    )
    expect(audit.map(({ action }) => action).toSorted()).toEqual(['recording.deleted', 'recording.file_deleted'])
  })
})

describe('sharing', () => {
  it('is changed whole: what is not named stays, also a password that nobody here is told', async () => {
    const { mia, ida, id, recording } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    const whole = { id: recording.id, enabled: true, audience: 'enterprise', downloadAllowed: true } as const
    const expiresAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + DAY).toISOString()
    await changeSharing(mia, { ...whole, password: 'abcd1234', expiresAt })
    const seen = { enabled: true, audience: 'enterprise', hasPassword: true, downloadAllowed: true }
    expect(await getSharing(mia, { id: recording.id })).toMatchObject({
      ...seen,
      expiresAt: expiresAt.replace('.000', ''),
    })
    await changeSharing(mia, { ...whole, audience: 'participants', expiresAt: null })
    expect(await getSharing(mia, { id: recording.id })).toMatchObject({ audience: 'participants', expiresAt: null })
    expect((await findSharingLink(mia, { id: recording.id })).password).toBe('abcd1234')
    await changeSharing(mia, { ...whole, password: null, expiresAt: null })
    expect(await findSharingLink(mia, { id: recording.id })).toMatchObject({ password: null })
    await changeSharing(mia, { id: recording.id, enabled: false })
    expect(await getSharing(mia, { id: recording.id })).toEqual({ enabled: false })
    await expect(changeSharing(ida, { id: recording.id, enabled: false })).rejects.toMatchObject({ code: 'not_found' })
    const past = changeSharing(mia, { ...whole, expiresAt: '2020-01-01T00:00:00Z' })
    await expect(past).rejects.toMatchObject({ errors: [{ path: 'expiresAt' }] })
  })
})

describe('views and downloads', () => {
  it('are counted day by day and told one by one, over more than one of Tencent’s windows', async () => {
    const { mia, ida, id, recording } = await recorded()
    await syncRecordingsOfMeeting(mia, { id })
    const file = recording.files[0]?.id ?? ''
    for (const kind of ['view', 'video'] as const) {
      const { links } = await findFileLinks(mia, { id: recording.id, file, kind })
      expect((await fetch(links[0]?.url ?? '')).ok).toBe(true)
    }
    const span = {
      from: new Date(Date.now() - 70 * DAY).toISOString(),
      to: new Date(Date.now() + 60_000).toISOString(),
    }
    const told = await readAccesses(mia, { id: recording.id, ...span })
    expect(told.days.length).toBeGreaterThanOrEqual(70)
    expect(new Set(told.days.map(({ day }) => day)).size).toBe(told.days.length)
    expect([told.days.reduce((sum, { views }) => sum + views, 0), told.isCut]).toEqual([1, false])
    expect(told.people.map(({ type, name }) => [type, name]).toSorted()).toEqual([
      ['download', 'mia'],
      ['view', 'mia'],
    ])
    await expect(readAccesses(ida, { id: recording.id, ...span })).rejects.toMatchObject({ code: 'not_found' })
  })
})
