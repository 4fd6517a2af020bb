import { describe, expect, it } from 'vitest'
import { eraseAccount } from '@/lib/accounts/erase-account'
import { closeTenant } from '@/lib/offboarding/close-tenant'
import { finishClosing } from '@/lib/offboarding/finish-closing'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { rotateSubscription } from '@/lib/webhooks/rotate-subscription'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeSubscribed, started } from '@/test/make-subscribed'
import { check, deliver } from '@/test/sign-delivery'
import { askStored } from '@/test/stored-rows'
import { inbox, receive } from '@/test/subscribed'
import { flushDeliveries } from './note-delivery'

const installation = testInstallation()
const MINUTE = 60_000
const DAY = 86_400_000

const make = (options: { encrypted?: boolean } = {}) => makeSubscribed(installation.sandbox, options)

describe('an attempt', () => {
  it('that is taken is logged as it came and as it was answered, beside its event', async () => {
    const { made, send, logged, bodyOf } = await make()
    const event = started()
    await send(event)
    const [row, ...others] = await logged()
    expect(others).toEqual([])
    const [inInbox] = await inbox(made)
    expect(row).toMatchObject({
      ...{ verdict: 'stored', status: 200, answer: 'successfully received callback', isCheck: false, alike: 0 },
      ...{ traceId: event.trace_id, event: 'meeting.started', groupId: inInbox?.id },
      headers: { 'content-type': 'application/json', nonce: expect.any(String), signature: expect.any(String) },
      explanation: { signature: { finding: 'fits' }, content: null },
    })
    expect(JSON.stringify(row)).not.toMatch(/周会|olga/)
    expect(JSON.parse(bodyOf(row as never) ?? '')).toEqual({
      data: Buffer.from(JSON.stringify(event)).toString('base64'),
    })
  })

  it('that repeats one is logged beside the same event', async () => {
    const { made, send, logged } = await make({ encrypted: true })
    const event = started()
    for (let time = 0; time < 3; time++) await send(event)
    const rows = await logged()
    expect(rows.map(({ verdict }) => verdict)).toEqual(['stored', 'known', 'known'])
    expect(new Set(rows.map(({ groupId }) => groupId))).toEqual(new Set([(await inbox(made))[0]?.id]))
  })

  it('is noted without cookies or whatever else signs somebody in', async () => {
    const { told, logged } = await make()
    const request = deliver(told.url, started(), { token: told.token })
    request.headers.set('authorization', 'Bearer secret-a')
    request.headers.set('x-api-key', 'secret-b')
    await receive(request)
    expect(JSON.stringify(await logged())).not.toContain('secret-')
  })

  const refused: [string, string, (made: Awaited<ReturnType<typeof make>>) => Promise<unknown>, object][] = [
    ['signed otherwise', 'signature', ({ send }) => send(started(), { token: 'A'.repeat(25) }), { finding: 'unknown' }],
    ['too old', 'timestamp', ({ send }) => send(started(), { at: Date.now() - 16 * MINUTE }), { finding: 'fits' }],
    ['not readable', 'content', ({ send }) => send('no event'), { finding: 'fits' }],
  ]
  it.each(refused)(
    'that is refused because it is %s is logged with the step and the reason',
    async (_, verdict, ask, signature) => {
      const made = await make()
      await ask(made)
      const [row] = await made.logged()
      expect(row).toMatchObject({ verdict, traceId: null, event: null, explanation: { signature } })
      expect(row?.groupId).toBe(row?.id)
      expect(JSON.parse(row?.answer ?? '')).toMatchObject({ status: row?.status, requestId: row?.requestId })
    },
  )

  it('whose body is no delivery is logged with its beginning', async () => {
    const { told, logged, bodyOf } = await make()
    await receive(new Request(told.url, { method: 'POST', body: 'x'.repeat(100_000) }))
    const [row] = await logged()
    expect(row).toMatchObject({ verdict: 'body', status: 400, bodyBytes: 100_000, explanation: null })
    expect(bodyOf(row as never)).toBe('x'.repeat(65_536))
  })

  it('that checks the address is logged, answered or refused', async () => {
    const { told, logged } = await make()
    await receive(check(told.url, 'verify', { token: told.token }))
    await receive(check(told.url, 'verify\0', { token: told.token }))
    await receive(check(told.url, 'verify', { token: 'A'.repeat(25) }))
    expect(await logged()).toMatchObject([
      { isCheck: true, verdict: 'checked', answer: 'verify' },
      { isCheck: true, verdict: 'checked', answer: 'verify' },
      { isCheck: true, verdict: 'signature', status: 403 },
    ])
  })

  it('signed with the token before a rotation says so', async () => {
    const { made, told, send, logged } = await make({ encrypted: true })
    await rotateSubscription(await personContext(made, 'olga'), { encrypted: true })
    await send(started(), {}, told)
    expect(await logged()).toMatchObject([
      { verdict: 'signature', explanation: { signature: { finding: 'previous_token', part: 'token' } } },
    ])
  })

  it('that was refused follows its event when that is taken at last', async () => {
    const { made, send, logged } = await make()
    const event = started()
    await send(event, { token: 'A'.repeat(25) })
    await logged()
    await send(event, { token: 'B'.repeat(25) })
    await logged()
    await send(event)
    const rows = await logged()
    expect(rows.map(({ verdict }) => verdict)).toEqual(['signature', 'signature', 'stored'])
    expect(new Set(rows.map(({ groupId }) => groupId))).toEqual(new Set([(await inbox(made))[0]?.id]))
  })

  it('at an address of nobody, or of another tenant, is not in the log of this one', async () => {
    const [one, other] = [await make(), await make()]
    await one.send(started(), {}, { ...one.told, url: `${one.told.url.slice(0, -32)}${'0'.repeat(32)}` })
    await other.send(started())
    expect(await one.logged()).toEqual([])
    expect(await other.logged()).toHaveLength(1)
  })
})

describe('a flood of refused attempts', () => {
  it('leaves thirty of a kind an hour, and the number of the others', async () => {
    const { send, logged } = await make()
    for (let wave = 0; wave < 5; wave++) {
      await Promise.all(Array.from({ length: 20 }, () => send(started(), { token: 'A'.repeat(25) })))
      await logged()
    }
    await send(started())
    const rows = await logged()
    const bad = rows.filter(({ verdict }) => verdict === 'signature')
    expect(bad).toHaveLength(30)
    expect(bad.reduce((sum, { alike }) => sum + 1 + alike, 0)).toBe(100)
    expect(rows.filter(({ verdict }) => verdict === 'stored')).toHaveLength(1)
  })
})

describe('the delivery log', () => {
  it('forgets what is 30 days old, and the secrets before a rotation', async () => {
    const { made, send, logged } = await make()
    await send(started())
    await rotateSubscription(await personContext(made, 'olga'), { encrypted: false })
    expect(await logged()).toHaveLength(1)
    const later = new Date(Date.now() + 30 * DAY + MINUTE)
    await purgeExpired(later)
    expect(await logged()).toEqual([])
    const left = `select "previousToken" from "WebhookSubscription" where "tenantId" = '${made.tenant.id}'`
    expect(await askStored(installation.database, left)).toEqual([{ previousToken: null }])
  })

  it('forgets what names a person who is erased, and the bodies of what was refused', async () => {
    const { made, send, logged } = await make()
    await connect(made, 'mona')
    await send(started(undefined, 'mona'))
    await send(started(undefined, 'olga'))
    await send(started(undefined, 'mona'), { token: 'A'.repeat(25) })
    expect(await logged()).toHaveLength(3)
    await eraseAccount(await personContext(made, 'olga'), { id: made.person('mona').membershipId })
    const rows = await logged()
    expect(rows.map(({ verdict, body }) => [verdict, body === null])).toEqual([
      ['stored', false],
      ['signature', true],
    ])
  })

  it('of a closed tenant is gone, whatever is still on its way to it', async () => {
    const { made, send, logged } = await make()
    await send(started())
    expect(await logged()).toHaveLength(1)
    await send(started())
    const by = { now: new Date(), actor: { kind: 'operator' as const } }
    await closeTenant({ ...(await personContext(made, 'olga')), ...by })
    await finishClosing(made.tenant.id, by)
    await flushDeliveries()
    const rows = `select count(*)::int from "Delivery" where "tenantId" = '${made.tenant.id}'`
    expect(await askStored(installation.database, rows)).toEqual([{ count: 0 }])
  })

  it('that cannot be written takes nothing from the acknowledgement', async () => {
    const { send, logged } = await make()
    await askStored(installation.database, 'alter table "Delivery" rename to "DeliveryAway"')
    const answer = await send(started())
    await flushDeliveries()
    await askStored(installation.database, 'alter table "DeliveryAway" rename to "Delivery"')
    expect(answer.status).toBe(200)
    expect(await logged()).toEqual([])
  })
})
