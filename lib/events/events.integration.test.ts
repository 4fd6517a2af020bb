import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/t/[tenant]/events/route'
import { changeAccount } from '@/lib/accounts/change-account'
import { endOwnSignIn } from '@/lib/accounts/end-own-sign-in'
import { listOwnSignIns } from '@/lib/accounts/list-own-sign-ins'
import { suspendAccount } from '@/lib/accounts/suspend-account'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { wipeConnection } from '@/lib/connections/wipe-connection'
import { runSync } from '@/lib/copies/run-copy-jobs'
import { syncCopies } from '@/lib/copies/sync-copies'
import { inTenantTransaction } from '@/lib/db'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { pendCancel } from '@/lib/pending-cancels/pend-cancel'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { callDoor } from '@/test/call-door'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { catchUp, openTestStream, type TestStream } from '@/test/open-stream'
import { deliver } from '@/test/sign-delivery'
import { signIn } from '@/test/sign-in'
import { processInbox, receive, subscribe } from '@/test/subscribed'
import { countStreams, endStreams, stopListening } from './hub'
import { notify } from './notify'
import { openStream } from './open-stream'

const installation = testInstallation()
const HOUR = 3_600_000
const base = Math.ceil(Date.now() / HOUR) * HOUR
const at = (hours: number) => `${new Date(base + hours * HOUR).toISOString().slice(0, 19)}Z`
const soon = { timeout: 5_000, interval: 20 }
const budget = { type: 'scheduled' as const, subject: 'Budget', startsAt: at(5), endsAt: at(6) }

let open: TestStream[] = []
afterEach(async () => {
  await Promise.all(open.map((stream) => stream.close()))
  open = []
})

/** Somebody of each kind: an owner, who makes the meetings, and members who may or may not see them. */
async function make() {
  const made = await makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'mia', role: 'MEMBER' },
      { userid: 'hugo', role: 'MEMBER' },
    ],
  })
  const cookies = new Map<string, string>()
  for (const userid of ['olga', 'mia', 'hugo']) cookies.set(userid, await signIn(made.person(userid)))
  return { ...made, cookieOf: (userid: string) => cookies.get(userid) ?? '' }
}
type Made = Awaited<ReturnType<typeof make>>

async function follow(made: Made, userid: string): Promise<TestStream> {
  const stream = await openTestStream(made.tenant, made.cookieOf(userid))
  open.push(stream)
  return stream
}

describe('a change', () => {
  it('that is rolled back is told to nobody, and one that is kept to all pages of its tenant and no other', async () => {
    const [made, other] = [await make(), await make()]
    const [mia, hugo, stranger] = [await follow(made, 'mia'), await follow(made, 'hugo'), await follow(other, 'mia')]
    const change = (id: string, fails: boolean) =>
      inTenantTransaction(made.tenant, async (db) => {
        await notify(db, made.tenant.id, { noun: 'meeting', id })
        if (fails) throw new Error('rolled back')
      })
    await expect(change('1', true)).rejects.toThrow('rolled back')
    await change('2', false)
    await catchUp(made.tenant, mia, hugo)
    await catchUp(other.tenant, stranger)
    expect(mia.hints()).toEqual([{ noun: 'meeting', id: '2' }])
    expect(hugo.hints()).toEqual([{ noun: 'meeting', id: '2' }])
    expect(stranger.hints()).toEqual([])
  })

  it('of a meeting is told to those who see it, with nothing but its id', async () => {
    const made = await make()
    const streams = [await follow(made, 'olga'), await follow(made, 'mia'), await follow(made, 'hugo')] as const
    const [olga, mia, hugo] = streams
    const ctx = await personContext(made, 'olga')
    const { id } = await scheduleMeeting(ctx, { ...budget, invitees: [made.person('mia').membershipId] })
    await catchUp(made.tenant, ...streams)
    const hint = { noun: 'meeting', id }
    expect([olga.hints(), mia.hints(), hugo.hints()]).toEqual([[hint], [hint], []])
    await changeMeeting(ctx, { id, subject: 'Secret', invitees: [] })
    await catchUp(made.tenant, ...streams)
    // Whoever was taken out of it is told that their lists changed.
    expect(mia.hints()).toEqual([hint, hint, { noun: 'meetings' }])
    expect(hugo.hints()).toEqual([])
    await changeMeeting(ctx, { id, subject: 'More secret' })
    await catchUp(made.tenant, ...streams)
    expect(mia.hints()).toHaveLength(3)
    expect(olga.hints().length).toBeGreaterThan(3)
  })

  it('is not told again by a reading that finds everything as it was', async () => {
    const made = await make()
    const ctx = await personContext(made, 'olga')
    await scheduleMeeting(ctx, budget)
    await syncCopies({ ...ctx, now: new Date() })
    const olga = await follow(made, 'olga')
    await runSync({ tenantId: made.tenant.id, membershipId: ctx.actor.membershipId }, new Date())
    await catchUp(made.tenant, olga)
    expect(olga.hints()).toEqual([])
  })

  it('of many meetings at once is one hint for each person', async () => {
    const made = await make()
    const ctx = await personContext(made, 'olga')
    const olga = await follow(made, 'olga')
    const times = { startsAt: new Date(at(5)), endsAt: new Date(at(6)) }
    for (let count = 0; count < 21; count++)
      await callAsPerson(ctx, operations.createMeeting, { subject: 'Made elsewhere', ...times })
    await syncCopies({ ...ctx, now: new Date() })
    await catchUp(made.tenant, olga)
    expect(olga.hints()).toEqual([{ noun: 'meetings' }])
  })

  it('of a connection, a cancellation or an account is told to its person and, where it is theirs to know, to admins', async () => {
    const made = await make()
    const streams = [await follow(made, 'olga'), await follow(made, 'mia'), await follow(made, 'hugo')] as const
    const [olga, mia, hugo] = streams
    const owner = await personContext(made, 'olga')
    const member = await personContext(made, 'mia')
    const { id } = await scheduleMeeting(member, budget)
    await catchUp(made.tenant, ...streams)
    for (const { events } of streams) events.length = 0
    await pendCancel(member, { id })
    await changeAccount(owner, { id: member.actor.membershipId, userid: 'mia.lee' })
    await inTenantTransaction(made.tenant, (db) =>
      wipeConnection(
        db,
        { tenantId: made.tenant.id, id: member.connection?.id ?? '' },
        { by: 'ADMIN', at: new Date() },
      ),
    )
    await catchUp(made.tenant, ...streams)
    const mine = { id: member.actor.membershipId }
    const ofAccount = [
      { noun: 'membership', ...mine },
      { noun: 'connection', ...mine },
    ]
    expect(olga.hints()).toEqual(ofAccount)
    expect(mia.hints()).toEqual([
      { noun: 'pending-cancel', id: expect.any(String) },
      ...ofAccount.map((hint) => ({ ...hint, yours: true })),
    ])
    expect(hugo.hints()).toEqual([])
  })

  it('that Tencent tells of reaches whoever sees the meeting; who is inside only those who run it', async () => {
    const made = await make()
    const { url, token } = await subscribe(made)
    const ctx = await personContext(made, 'olga')
    const { id } = await scheduleMeeting(ctx, { ...budget, invitees: [made.person('mia').membershipId] })
    const streams = [await follow(made, 'olga'), await follow(made, 'mia'), await follow(made, 'hugo')] as const
    const creator = { userid: made.person('olga').openId }
    for (const event of ['meeting.started', 'meeting.participant-joined', 'recording.completed']) {
      const payload = [{ operate_time: Date.now(), meeting_info: { meeting_id: id, creator } }]
      await receive(deliver(url, { event, trace_id: crypto.randomUUID(), payload }, { token }))
      await processInbox(made)
    }
    await catchUp(made.tenant, ...streams)
    const [olga, mia, hugo] = streams.map((stream) => stream.hints())
    const hint = (noun: string) => ({ noun, id })
    // The recording is hers, and she is told that it is ready.
    expect(olga).toEqual([hint('meeting'), hint('participants'), hint('recording'), { noun: 'notification' }])
    expect(mia).toEqual([hint('meeting'), hint('recording')])
    expect(hugo).toEqual([])
  })
})

describe('a stream', () => {
  it('is given to nobody who is not signed in, and of no other tenant', async () => {
    const [made, other] = [await make(), await make()]
    expect((await callDoor(GET, { cookie: '', tenant: made.tenant })).status).toBe(401)
    expect((await callDoor(GET, { cookie: other.cookieOf('olga'), tenant: made.tenant })).status).toBe(404)
  })

  it('may not be held back, packed or kept by anything on its way', async () => {
    const made = await make()
    const answer = await callDoor(GET, { cookie: made.cookieOf('olga'), tenant: made.tenant })
    const told = ['content-type', 'cache-control', 'x-accel-buffering'].map((name) => answer.headers.get(name))
    await answer.body?.cancel()
    expect(told).toEqual(['text/event-stream; charset=utf-8', 'private, no-store, no-transform', 'no'])
  })

  it('is the eleventh of a person no more, and there again when one of theirs ends', async () => {
    const made = await make()
    const streams: TestStream[] = []
    for (let count = 0; count < 10; count++) streams.push(await follow(made, 'mia'))
    const refused = await callDoor(GET, { cookie: made.cookieOf('mia'), tenant: made.tenant })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    await follow(made, 'hugo')
    await streams[0]?.close()
    await follow(made, 'mia')
  })

  const endings: [string, (made: Made, ctx: PersonContext) => Promise<unknown>][] = [
    [
      'is signed out in this browser',
      async (made) => {
        const own = await personContext(made, 'mia')
        const { items } = await listOwnSignIns(own, '')
        for (const { id } of items) await endOwnSignIn(own, { id })
      },
    ],
    ['is suspended', (made, ctx) => suspendAccount(ctx, { id: made.person('mia').membershipId })],
    ['gets another role', (made, ctx) => changeAccount(ctx, { id: made.person('mia').membershipId, role: 'ADMIN' })],
  ]
  it.each(endings)('ends at once when its person %s, and no other’s does', async (_, end) => {
    const made = await make()
    const [mia, hugo] = [await follow(made, 'mia'), await follow(made, 'hugo')]
    await end(made, await personContext(made, 'olga'))
    await vi.waitFor(() => expect(mia.isOver()).toBe(true), soon)
    expect(mia.events.at(-1)).toEqual({ name: 'over', data: {} })
    expect(hugo.isOver()).toBe(false)
  })

  it('says when nothing is heard, and is ready again when it is, though the database cut it off', async () => {
    const made = await make()
    const mia = await follow(made, 'mia')
    const admin = new pg.Client({ connectionString: installation.database.adminUrl })
    await admin.connect()
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'console-events' and datname = current_database()`,
    )
    await admin.end()
    expect(rowCount).toBe(1)
    const names = () => mia.events.map(({ name }) => name)
    await vi.waitFor(() => expect(names()).toEqual(['ready', 'lost', 'ready']), soon)
    await catchUp(made.tenant, mia)
  })

  it('of somebody who does not read ends, having kept little of what came', async () => {
    const made = await make()
    const ctx = await personContext(made, 'mia')
    const stream = openStream(ctx, () => Promise.resolve(true))
    const before = countStreams({ tenantId: made.tenant.id, membershipId: ctx.actor.membershipId })
    expect(before).toBe(1)
    for (let count = 0; count < 20; count++) {
      await inTenantTransaction(made.tenant, async (db) => {
        for (let one = 0; one < 50; one++) await notify(db, made.tenant.id, { noun: 'meeting', id: `${count}-${one}` })
      })
    }
    const left = () => countStreams({ tenantId: made.tenant.id, membershipId: ctx.actor.membershipId })
    await vi.waitFor(() => expect(left()).toBe(0), soon)
    let bytes = 0
    for await (const chunk of stream) bytes += chunk.length
    expect(bytes).toBeLessThan(17_000)
  })

  it('ends when its process is told to stop, and none begins there', async () => {
    const made = await make()
    const streams = [await follow(made, 'mia'), await follow(made, 'hugo')]
    endStreams()
    await vi.waitFor(() => expect(streams.map((stream) => stream.isOver())).toEqual([true, true]), soon)
    expect(countStreams()).toBe(0)
    const late = await callDoor(GET, { cookie: made.cookieOf('mia'), tenant: made.tenant })
    expect(late.status).toBe(503)
    await stopListening()
    await follow(made, 'mia')
  })
})
