import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { writeLookup } from '@/lib/connections/write-lookup'
import { decrypt } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { flushDeliveries } from '@/lib/deliveries/note-delivery'
import { addMember } from '@/lib/tenants/add-member'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { shareApplication } from '@/test/share-application'
import { deliver } from '@/test/sign-delivery'
import { inbox, processInbox, receive, subscribe } from '@/test/subscribed'
import { newSecrets } from './new-secrets'
import { addSubscription } from './subscriptions'

const installation = testInstallation()

let one: TestTenant
let other: TestTenant
let shared: { url: string; token: string }
const people = { one: '', otherOne: '', otherTwo: '' }

/** A connection through the operator's application, as a sign-in leaves it. */
async function addConnected({ tenant }: TestTenant): Promise<string> {
  const [openId, appId, tenantId] = [randomUUID(), one.app.id, tenant.id]
  const facts = { appId, openId, role: 'MEMBER', status: 'ACTIVE' } as const
  const membershipId = await addMember(tenantId, facts)
  await asTenant(tenant, async (db) => {
    await db.connection.create({ data: { tenantId, appId, openId, membershipId, accessToken: 'x', refreshToken: 'x' } })
    await writeLookup(db, { tenantId, appId, openId })
  })
  return openId
}

beforeAll(async () => {
  ;[one, other] = await Promise.all([
    makeTenant({ sandbox: installation.sandbox }),
    makeTenant({ sandbox: installation.sandbox }),
  ])
  await shareApplication(installation.database, one, other)
  Object.assign(people, {
    one: await addConnected(one),
    otherOne: await addConnected(other),
    otherTwo: await addConnected(other),
  })
  const secrets = newSecrets(false)
  const { key } = await addSubscription(withoutTenant(), { appId: one.app.id }, secrets, new Date())
  shared = { url: `http://localhost:3000/api/webhooks/tencent/${key}`, token: secrets.token }
})

async function send(event: object, { url, token } = shared): Promise<string> {
  const trace_id = randomUUID()
  expect((await receive(deliver(url, { trace_id, ...event }, { token }))).status).toBe(200)
  return trace_id
}

const rowsOf = async (made: TestTenant, traceId: string) => (await inbox(made)).filter((row) => row.traceId === traceId)
const ended = async ({ tenant }: TestTenant) =>
  asTenant(tenant, async (db) => {
    const rows = await db.connection.findMany({ where: { tenantId: tenant.id, endedAt: { not: null } } })
    return rows.map(({ openId }) => openId)
  })
const cancel = (...openIds: string[]) => ({
  event: 'oauth.cancel-auth',
  payload: [{ operate_time: Date.now(), cancel_open_id_list: openIds.map((open_id) => ({ open_id })) }],
})

it('brings an event to each tenant whose people it names, and shows each only its own', async () => {
  const traceId = await send({
    event: 'oauth.auth-user',
    payload: [{ oauth_open_id_list: [people.one, people.otherTwo, 'stranger'].map((open_id) => ({ open_id })) }],
  })
  for (const [made, mine] of [
    [one, people.one],
    [other, people.otherTwo],
  ] as const) {
    const [row, ...more] = await rowsOf(made, traceId)
    expect(more).toEqual([])
    const text = decrypt(row?.payload ?? '', { owner: made.tenant.id, row: row?.id ?? '', field: 'payload' })
    expect(JSON.parse(text).payload).toEqual([{ oauth_open_id_list: [{ open_id: mine }] }])
  }
})

it.each([
  ['meeting.started', { meeting_info: { creator: { userid: 'one' } }, operator: { userid: 'otherOne' } }],
  ['oauth.user-auth', { operator: { userid: 'one' } }],
])('finds whose %s is, by its person', async (event, entry) => {
  const payload = [JSON.parse(JSON.stringify(entry).replace('"one"', JSON.stringify(people.one)))]
  const traceId = await send({ event, payload })
  expect(await rowsOf(one, traceId)).toHaveLength(1)
  expect(await rowsOf(other, traceId)).toEqual([])
})

it('acknowledges an event of nobody and keeps nothing of it', async () => {
  const before = [await inbox(one), await inbox(other)].map(({ length }) => length)
  await send(cancel('stranger'))
  await send({ event: 'meeting.started', payload: [{ meeting_info: { creator: { userid: 'stranger' } } }] })
  await send({ event: 'meeting.started' })
  expect([await inbox(one), await inbox(other)].map(({ length }) => length)).toEqual(before)
})

it('does not let a tenant’s own key speak for the operator’s application', async () => {
  await send(cancel(people.otherOne), await subscribe(other))
  await processInbox(other)
  expect(await ended(other)).toEqual([])
})

it('ends the connections of whom it names, in each tenant its own', async () => {
  await send(cancel(people.one, people.otherOne))
  await processInbox(one)
  await processInbox(other)
  expect([await ended(one), await ended(other)]).toEqual([[people.one], [people.otherOne]])
  const traceId = await send(cancel(people.one))
  expect(await rowsOf(one, traceId)).toEqual([])
})

it('is in the delivery log of whom it concerns, without what came for others too; what is refused of it is in nobody’s', async () => {
  const logged = async ({ tenant }: TestTenant) => {
    await flushDeliveries()
    return await asTenant(tenant, (db) => db.delivery.findMany({ where: { tenantId: tenant.id } }))
  }
  const [mine, theirs] = [await addConnected(one), await addConnected(other)]
  const before = [await logged(one), await logged(other)].map(({ length }) => length)
  const traceId = await send({
    event: 'oauth.auth-user',
    payload: [{ oauth_open_id_list: [{ open_id: mine }, { open_id: theirs }] }],
  })
  await receive(deliver(shared.url, { event: 'meeting.started' }, { token: 'A'.repeat(25) }))
  for (const [at, made] of [one, other].entries()) {
    const rows = await logged(made)
    expect(rows).toHaveLength((before[at] ?? 0) + 1)
    const [inInbox] = await rowsOf(made, traceId)
    const row = rows.find((each) => each.traceId === traceId)
    expect(row).toMatchObject({ verdict: 'stored', body: null, groupId: inInbox?.id, appId: one.app.id })
    expect(JSON.stringify(row)).not.toContain(theirs)
  }
})
