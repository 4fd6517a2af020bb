import { afterEach, describe, expect, it } from 'vitest'
import { GET as ofMeetingDoor } from '@/app/api/t/[tenant]/meetings/[id]/recordings/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import { stopListening } from '@/lib/events/hub'
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
import { listRecordingsOfMeeting } from './list-of-meeting'
import { listRecordings } from './list-recordings'
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
