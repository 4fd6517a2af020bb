import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { CONNECTION_LOOKUP } from '@/lib/connections/lookup-key'
import { asTenant, withoutTenant } from '@/lib/db'
import { closeTenant } from '@/lib/offboarding/close-tenant'
import { finishClosing } from '@/lib/offboarding/finish-closing'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { auditRows } from '@/test/audit-rows'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { deliver } from '@/test/sign-delivery'
import { inbox, processInbox, receive, subscribe } from '@/test/subscribed'
import { processEvent } from './process-event'
import { replayEvent } from './replay-event'

const installation = testInstallation()
const DAY = 86_400_000

const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'mona', role: 'MEMBER' },
] as const

/** A tenant whose people are connected, with its subscription. */
async function make() {
  const made = await makeTenant({ sandbox: installation.sandbox, members: [...members] })
  for (const { userid } of members) await connect(made, userid)
  const { url, token } = await subscribe(made)
  const send = async (event: object) => {
    const { status } = await receive(deliver(url, { trace_id: randomUUID(), ...event }, { token }))
    expect(status).toBe(200)
  }
  const tell = async (event: object) => {
    await send(event)
    await processInbox(made)
  }
  return { made, send, tell, openId: (userid: string) => made.person(userid).openId }
}

const cancel = (openIds: string[], operate_time: unknown = Date.now(), operator: object = {}) => ({
  event: 'oauth.cancel-auth',
  payload: [{ operate_time, operator, cancel_open_id_list: openIds.map((open_id) => ({ open_id })) }],
})
const userCancel = (userid: string, operate_time: unknown = Date.now()) => ({
  event: 'oauth.user-cancel-auth',
  payload: [{ operate_time, operator: { userid } }],
})

async function connections({ tenant }: TestTenant) {
  const rows = await asTenant(tenant, (db) =>
    db.connection.findMany({ where: { tenantId: tenant.id }, include: { membership: true } }),
  )
  return Object.fromEntries(rows.map((row) => [row.membership.userid ?? '', row]))
}

const ended = async (made: TestTenant) =>
  Object.entries(await connections(made))
    .filter(([, { endedAt }]) => endedAt)
    .map(([userid]) => userid)
    .sort()
const states = async (made: TestTenant) => (await inbox(made)).map(({ state }) => state)

describe('an authorisation that was withdrawn at Tencent', () => {
  it('ends the connection at once: no tokens, status, audit, and the account is free', async () => {
    const { made, tell, openId } = await make()
    await tell(cancel([openId('mona')]))
    const { mona } = await connections(made)
    expect(mona).toMatchObject({ accessToken: null, refreshToken: null, endedBy: 'TENCENT', version: 3 })
    expect(await ended(made)).toEqual(['mona'])
    expect(await states(made)).toEqual(['DONE'])
    const [row, ...more] = await auditRows(made, 'connection.withdrawn')
    expect(row).toMatchObject({ actorKind: 'tencent', targetId: mona?.id, details: { by: 'people' } })
    expect(more).toEqual([])
    const lookups = await withoutTenant().lookup.count({ where: { kind: CONNECTION_LOOKUP, tenantId: made.tenant.id } })
    expect(lookups).toBe(2)
  })

  it('is one transition, told in both forms and twice, and worked on at one moment', async () => {
    const { made, send, openId } = await make()
    for (let round = 0; round < 4; round++) {
      await send(cancel([openId('mona')]))
      await send(userCancel(openId('mona')))
    }
    const tenantId = made.tenant.id
    const waiting = await inbox(made)
    await Promise.all([...waiting, ...waiting].map(({ id }) => processEvent({ tenantId, eventId: id }, new Date())))
    expect(await auditRows(made, 'connection.withdrawn')).toHaveLength(1)
    expect((await states(made)).sort()).toEqual(['DONE', ...Array(7).fill('IGNORED')])
  })

  it('is known in its older form by open_id, or by the userid of the enterprise’s directory', async () => {
    const { made, tell, openId } = await make()
    await tell(userCancel(openId('mona')))
    await tell(userCancel('adam'))
    expect(await ended(made)).toEqual(['adam', 'mona'])
  })

  it('that is older than the grant ends nothing, however late it comes', async () => {
    const { made, tell, openId } = await make()
    const before = Date.now() - 60_000
    await tell(cancel([openId('mona')], before))
    await tell(userCancel(openId('mona'), before))
    expect(await ended(made)).toEqual([])
    expect(await states(made)).toEqual(['IGNORED', 'IGNORED'])
    await tell(cancel([openId('mona')], Date.now()))
    await connect(made, 'mona')
    await tell(cancel([openId('mona')], before))
    expect(await ended(made)).toEqual([])
  })

  it('counts from its arrival when it does not say when', async () => {
    const { made, tell, openId } = await make()
    await tell(cancel([openId('mona')], undefined))
    expect(await ended(made)).toEqual(['mona'])
  })

  it('is not the administrator’s own who withdrew it for others', async () => {
    const { made, tell, openId } = await make()
    const administrator = { open_id: openId('olga'), userid: 'olga', role_type: 1 }
    await tell(cancel([openId('mona'), openId('adam')], Date.now(), administrator))
    await tell({ event: 'oauth.cancel-auth', payload: [{ operate_time: Date.now(), operator: administrator }] })
    expect(await ended(made)).toEqual(['adam', 'mona'])
  })

  it('of another tenant’s people touches nobody there, though the signature is right', async () => {
    const [one, victim] = [await make(), await make()]
    await one.tell(cancel([victim.openId('mona')]))
    await one.tell(userCancel(victim.openId('mona')))
    await one.tell({ event: 'oauth.corp-cancel-auth', payload: [{ operator: { userid: victim.openId('mona') } }] })
    expect(await ended(victim.made)).toEqual([])
    expect(await inbox(victim.made)).toEqual([])
  })

  it('for the whole enterprise ends every older connection', async () => {
    const { made, tell } = await make()
    const disabled = (operate_time: number) => ({ event: 'oauth.corp-cancel-auth', payload: [{ operate_time }] })
    await tell(disabled(Date.now() - 60_000))
    expect(await ended(made)).toEqual([])
    await tell(disabled(Date.now()))
    expect(await ended(made)).toEqual(['adam', 'mona', 'olga'])
  })
})

it('an authorisation that was given, or a meeting’s event, is kept and changes nothing', async () => {
  const { made, tell, openId } = await make()
  const before = await connections(made)
  await tell({ event: 'oauth.auth-user', payload: [{ oauth_open_id_list: [{ open_id: openId('mona') }] }] })
  await tell({ event: 'oauth.user-auth', payload: [{ operator: { userid: openId('mona') } }] })
  await tell({ event: 'meeting.started', payload: [] })
  await tell({ event: 'constructor', payload: [] })
  expect(await connections(made)).toEqual(before)
  expect(await states(made)).toEqual(Array(4).fill('IGNORED'))
})

describe('an event that cannot be handled', () => {
  const set = ({ tenant }: TestTenant, payload: string) =>
    asTenant(tenant, (db) => db.webhookEvent.updateMany({ where: { tenantId: tenant.id }, data: { payload } }))

  it('is tried ten times, then put aside with an audit row, and handled when it is replayed', async () => {
    const { made, send, openId } = await make()
    await send(cancel([openId('mona')]))
    const [row] = await inbox(made)
    const ref = { tenantId: made.tenant.id, eventId: row?.id ?? '' }
    await set(made, 'broken')
    for (let attempt = 1; attempt < 10; attempt++) {
      await expect(processEvent(ref, new Date())).rejects.toThrow(`the event ${ref.eventId} was not handled: internal`)
    }
    expect(await inbox(made)).toMatchObject([{ state: 'RECEIVED', attempts: 9, lastError: 'internal' }])
    await processEvent(ref, new Date())
    expect(await inbox(made)).toMatchObject([{ state: 'DEAD', attempts: 10 }])
    expect(await auditRows(made, 'webhook.given_up')).toMatchObject([
      { outcome: 'failed', targetId: ref.eventId, details: { event: 'oauth.cancel-auth', code: 'internal' } },
    ])
    await processEvent(ref, new Date())
    expect(await ended(made)).toEqual([])

    await set(made, row?.payload ?? '')
    const ctx = await personContext(made, 'olga')
    await replayEvent(ctx, { id: ref.eventId })
    await expect(replayEvent(ctx, { id: ref.eventId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(replayEvent(ctx, { id: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
    await processInbox(made)
    expect(await ended(made)).toEqual(['mona'])
    expect(await auditRows(made, 'webhook.replayed')).toHaveLength(1)
  })
})

describe('events that wait together', () => {
  it('are handled with the first of them, each once, however many jobs come for them', async () => {
    const { made, send, openId } = await make()
    for (const userid of ['mona', 'adam', 'mona']) await send(cancel([openId(userid)]))
    const [first, ...others] = await inbox(made)
    const at = (id: string | undefined) => processEvent({ tenantId: made.tenant.id, eventId: id ?? '' }, new Date())
    await at(first?.id)
    expect(await states(made)).toEqual(['DONE', 'DONE', 'IGNORED'])
    await Promise.all(others.map(({ id }) => at(id)))
    expect(await states(made)).toEqual(['DONE', 'DONE', 'IGNORED'])
    expect(await auditRows(made, 'connection.withdrawn')).toHaveLength(2)
  })

  it('are handled one by one where one of them cannot be', async () => {
    const { made, send, openId } = await make()
    await send(cancel([openId('mona')]))
    await send(cancel([openId('adam')]))
    const [broken, sound] = await inbox(made)
    await asTenant(made.tenant, (db) =>
      db.webhookEvent.updateMany({
        where: { tenantId: made.tenant.id, id: broken?.id ?? '' },
        data: { payload: 'broken' },
      }),
    )
    await processEvent({ tenantId: made.tenant.id, eventId: sound?.id ?? '' }, new Date())
    expect(await inbox(made)).toMatchObject([
      { id: broken?.id, state: 'RECEIVED', attempts: 0 },
      { id: sound?.id, state: 'DONE' },
    ])
    expect(await ended(made)).toEqual(['adam'])
  })
})

describe('the inbox', () => {
  it('forgets what is 30 days old', async () => {
    const { made, send } = await make()
    await send({ event: 'meeting.started' })
    await send({ event: 'meeting.end' })
    const age = { receivedAt: new Date(Date.now() - 30 * DAY - 1_000) }
    await asTenant(made.tenant, (db) => db.webhookEvent.updateMany({ where: { event: 'meeting.started' }, data: age }))
    await purgeExpired(new Date())
    expect((await inbox(made)).map(({ event }) => event)).toEqual(['meeting.end'])
  })

  it('forgets the events that name a person who is erased', async () => {
    const { made, send, openId } = await make()
    const about = (operator: object) => ({ event: 'meeting.participant-joined', payload: [{ operator }] })
    await send(about({ userid: 'mona' }))
    await send(about({ open_id: openId('mona') }))
    await send(about({ userid: 'adam' }))
    await eraseAccount(await personContext(made, 'olga'), { id: made.person('mona').membershipId })
    expect(await inbox(made)).toHaveLength(1)
  })

  it('of a closed tenant is empty and takes nothing more', async () => {
    const { made, send } = await make()
    await send({ event: 'meeting.started' })
    const [now, actor] = [new Date(), { kind: 'operator' } as const]
    await closeTenant({ ...(await personContext(made, 'olga')), actor, now })
    await send({ event: 'meeting.end' })
    expect((await inbox(made)).map(({ event }) => event)).toEqual(['meeting.started'])
    await processInbox(made)
    await finishClosing(made.tenant.id, { now, actor })
    expect(await inbox(made)).toEqual([])
  })
})
