import { afterEach, describe, expect, it, vi } from 'vitest'
import { PUT as pushDoor } from '@/app/api/t/[tenant]/meetings/[id]/live/push/route'
import { GET as watchDoor } from '@/app/api/t/[tenant]/meetings/[id]/live/replays/[replay]/watch/route'
import { GET as replaysDoor } from '@/app/api/t/[tenant]/meetings/[id]/live/replays/route'
import { asTenant } from '@/lib/db'
import { stopListening } from '@/lib/events/hub'
import { toProblem } from '@/lib/http/problem'
import { log } from '@/lib/log'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { getMeeting } from '@/lib/meetings/get-meeting'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import type { PersonContext } from '@/lib/tenants/context'
import { removeCredential } from '@/lib/tencent-settings/remove-credential'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { openTestStream } from '@/test/open-stream'
import { bySecret, requestsAt } from '@/test/requests-at'
import { signIn } from '@/test/sign-in'
import { changeLive } from './change-live'
import { countViewers } from './count-viewers'
import { deleteReplay } from './delete-replay'
import { findReplayLink } from './find-replay-link'
import { listReplays } from './list-replays'
import { pushLive } from './push-live'
import { pushTarget } from './schema'

const installation = testInstallation()
const HOUR = 3_600_000
const inHours = (hours: number) => `${new Date(Date.now() + hours * HOUR).toISOString().slice(0, 19)}Z`
const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'ben', role: 'MEMBER' as const },
  { userid: 'ida', role: 'MEMBER' as const },
]
const stream = { subject: 'Town hall', summary: 'For everybody', password: '654321', chat: true, replay: true }
const target = { platform: 'other' as const, address: 'rtmp://push.example/live', key: 'the-stream-key' }
const at = (id: string, action: string, body: object) =>
  control(installation.sandbox, 'POST', `/meetings/${id}/${action}`, body)

/** A meeting of Mia's with a live stream; Ben hosts it too, Ida and Olga have no part in it. */
async function streaming() {
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  const [olga, mia, ben, ida] = await Promise.all(['olga', 'mia', 'ben', 'ida'].map((name) => connect(made, name)))
  if (!olga || !mia || !ben || !ida) throw new Error('somebody is missing')
  const { id } = await scheduleMeeting(mia, {
    ...{ type: 'scheduled', subject: 'All hands', startsAt: inHours(1), endsAt: inHours(2) },
    ...{ hosts: [ben.actor.membershipId], live: { enabled: true, ...stream } },
  })
  return { made, olga, mia, ben, ida, id }
}

/** On the air once, from Mia's coming to her leaving. */
async function onAir(id: string, watching: number) {
  await at(id, 'join', { userid: 'mia' })
  await at(id, 'viewers', { watching })
}

const liveOf = async (ctx: PersonContext, id: string) => (await getMeeting(ctx, { id })).live
const auditOf = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) =>
    db.auditEvent.findMany({ where: { action: { startsWith: 'meeting.' } }, orderBy: { id: 'asc' } }),
  )

/** All that is logged from here on. */
function overhear(): string[] {
  const lines: string[] = []
  for (const level of ['debug', 'info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((...all: unknown[]) => void lines.push(JSON.stringify(all)))
  }
  return lines
}

afterEach(async () => {
  vi.restoreAllMocks()
  await control(installation.sandbox, 'POST', '/modes', { omittedFields: 'keep' })
})

/** Everything a person can do about the stream of a meeting. */
const deeds = (id: string, replay: string): [string, (ctx: PersonContext) => Promise<unknown>][] => [
  ['change', (ctx) => changeLive(ctx, { id, subject: 'Mine' })],
  ['count viewers', (ctx) => countViewers(ctx, { id })],
  ['list replays', (ctx) => listReplays(ctx, { id })],
  ['watch a replay', (ctx) => findReplayLink(ctx, { id, replay })],
  ['delete a replay', (ctx) => deleteReplay(ctx, { id, replay })],
  ['push', (ctx) => pushLive(ctx, { id, ...target })],
]

/** What a call ends with, as a browser would hear it. */
async function heard(call: Promise<unknown>) {
  const problem = toProblem(await call.then(() => new Error('it was done')).catch((error: unknown) => error), 'id')
  return { status: problem.status, headers: [...problem.headers], body: await problem.json() }
}

async function withoutSecret(work: () => Promise<void>) {
  const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
  await work()
  expect(bySecret(await requestsAt(installation.sandbox, since))).toEqual([])
}

describe('the live stream of a meeting', () => {
  it.each(['keep', 'reset'] as const)(
    'is changed by its creator, also while it is on the air, and nothing else of the meeting (omitted fields: %s)',
    async (omittedFields) => {
      const { made, mia, id } = await streaming()
      const { live: _live, ...before } = await getMeeting(mia, { id })
      await control(installation.sandbox, 'POST', '/modes', { omittedFields })
      await changeLive(mia, { id, ...stream, subject: 'All of us', summary: '', password: undefined, watermark: false })
      expect(await liveOf(mia, id)).toEqual({
        ...{ enabled: true, subject: 'All of us', chat: true, replay: true, watermark: false },
        url: expect.stringMatching(/^http/),
      })
      const { live: _changed, ...after } = await getMeeting(mia, { id })
      expect(after).toEqual(before)
      await at(id, 'join', { userid: 'mia' })
      await changeLive(mia, { id, ...stream, subject: 'All of us', chat: false })
      expect(await liveOf(mia, id)).toMatchObject({ subject: 'All of us', password: '654321', chat: false })
      expect((await auditOf(made)).filter(({ action }) => action === 'meeting.changed')).toMatchObject([
        { targetId: id, details: { fields: 'live' } },
        { targetId: id, details: { fields: 'live' } },
      ])
    },
  )

  it('that was switched off says so', async () => {
    const { mia, id } = await streaming()
    await changeMeeting(mia, { id, live: { enabled: false } })
    await expect(changeLive(mia, { id, subject: 'Nobody' })).rejects.toMatchObject({ code: 'live_off' })
  })

  it('tells its viewers while it is on the air, and all there were afterwards', async () => {
    const { mia, id } = await streaming()
    expect(await countViewers(mia, { id })).toEqual({ viewers: 0 })
    await onAir(id, 9)
    await at(id, 'viewers', { watching: 4 })
    expect(await countViewers(mia, { id })).toEqual({ viewers: 4 })
    await at(id, 'leave', { userid: 'mia' })
    expect(await countViewers(mia, { id })).toEqual({ viewers: 9 })
  })

  it('goes to another platform too, whose key no log, audit or answer has', async () => {
    const { made, mia, id } = await streaming()
    const lines = overhear()
    const caller = { cookie: await signIn(made.person('mia')), tenant: made.tenant, params: { id } }
    const answer = await callDoor(pushDoor, { ...caller, method: 'PUT', body: target })
    expect(answer.status).toBe(204)
    const told = await auditOf(made)
    expect(told.at(-1)).toMatchObject({ action: 'meeting.live_pushed', targetId: id, details: { platform: 'other' } })
    const everything = JSON.stringify([told, lines, await getMeeting(mia, { id })])
    for (const secret of [target.key, target.address]) expect(everything).not.toContain(secret)
    const codes = pushTarget.safeParse({ platform: 'other', address: 'https://push.example', key: ' ' }).error?.issues
    expect(codes?.map(({ message }) => message)).toEqual(['push_address', 'push_key_required'])
  })
})

describe('a replay', () => {
  it('is listed without its address, which a press finds, until it is deleted', async () => {
    const { made, mia, id } = await streaming()
    expect(await listReplays(mia, { id })).toEqual({ items: [] })
    await onAir(id, 1)
    await at(id, 'leave', { userid: 'mia' })
    const caller = { cookie: await signIn(made.person('mia')), tenant: made.tenant, params: { id } }
    const lines = overhear()
    const listed = await callDoor(replaysDoor, caller)
    const text = await listed.text()
    const { items } = JSON.parse(text)
    expect(items).toEqual([{ id: expect.any(String), subject: 'Town hall' }])
    expect(text).not.toContain('http')
    const replay = items[0].id
    const watched = await callDoor(watchDoor, { ...caller, params: { id, replay } })
    expect(watched.status).toBe(303)
    const address = watched.headers.get('location') ?? ''
    expect((await fetch(address)).status).toBe(200)
    await expect(findReplayLink(mia, { id, replay: '1' })).rejects.toMatchObject({ code: 'not_found' })
    await deleteReplay(mia, { id, replay })
    expect(await listReplays(mia, { id })).toEqual({ items: [] })
    const told = await auditOf(made)
    expect(told.at(-1)).toMatchObject({ action: 'meeting.replay_deleted', targetId: id, details: { replay } })
    expect(JSON.stringify([told, lines])).not.toContain(address)
  })
})

it('open pages hear of a change, and of a replay that is deleted', async () => {
  const { made, mia, id } = await streaming()
  await onAir(id, 1)
  await at(id, 'leave', { userid: 'mia' })
  const [replay] = (await listReplays(mia, { id })).items
  const page = await openTestStream(made.tenant, await signIn(made.person('mia')))
  const hint = { noun: 'meeting', id }
  await changeLive(mia, { id, ...stream, subject: 'All of us' })
  await vi.waitFor(() => expect(page.hints()).toEqual([hint]))
  await deleteReplay(mia, { id, replay: replay?.id ?? '' })
  await vi.waitFor(() => expect(page.hints()).toEqual([hint, hint]))
  await page.close()
  await stopListening()
})

describe('whoever did not make the meeting', () => {
  it("hears the same as of one that does not exist, an owner too, and no call with the enterprise's secret leaves", async () => {
    const { olga, ida, id } = await streaming()
    const other = await streaming()
    await withoutSecret(async () => {
      for (const stranger of [olga, ida, other.mia]) {
        const missing = deeds('7000000000000000001', '1')
        for (const [index, [name, deed]] of deeds(id, '1').entries()) {
          const answer = await heard(deed(stranger))
          expect(answer, name).toMatchObject({ status: 404, body: { code: 'not_found' } })
          expect(answer, name).toEqual(await heard(missing[index]?.[1](stranger) ?? Promise.reject()))
        }
      }
    })
  })

  it('is told that hosting is not enough, as Tencent has it, and no call with the secret leaves', async () => {
    const { ben, id } = await streaming()
    await withoutSecret(async () => {
      for (const [name, deed] of deeds(id, '1')) {
        expect(await heard(deed(ben)), name).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
      }
    })
  })
})

it('without the enterprise secret each says so', async () => {
  const { olga, mia, id } = await streaming()
  await removeCredential(olga)
  for (const [name, deed] of deeds(id, '1')) {
    await expect(deed(mia), name).rejects.toMatchObject({ code: 'needs_enterprise_secret' })
  }
})
