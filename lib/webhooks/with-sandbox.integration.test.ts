import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectionStatus } from '@/lib/connections/connection-status'
import { revokeAuthorization } from '@/lib/connections/revoke-authorization'
import { asTenant } from '@/lib/db'
import { webhookEvents } from '@/lib/tencent'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { serveWebhooks } from '@/test/serve-webhooks'
import { startWorker } from '@/test/start-worker'
import { inbox, subscribe } from '@/test/subscribed'
import { getSubscription } from './get-subscription'
import { handlerOf } from './handle/handlers'

const installation = testInstallation()

let door: Awaited<ReturnType<typeof serveWebhooks>>
let worker: ReturnType<typeof startWorker>

beforeAll(async () => {
  door = await serveWebhooks()
  worker = startWorker()
})
afterAll(async () => {
  await Promise.all([door.close(), worker.stop()])
})

/** A tenant whose people are connected and whose address is typed at Tencent. */
async function make(encrypted: boolean, events?: string[]): Promise<TestTenant> {
  const { sandbox } = installation
  const people = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'mona', role: 'MEMBER' },
  ] as const
  const made = await makeTenant({ sandbox, members: [...people] })
  // Only of a personal application people withdraw their authorisation themselves.
  await control(sandbox, 'PUT', `/apps/${made.app.sdkId}`, { level: 'USER_ACCOUNT_LEVEL' })
  const { url, token, aesKey } = await subscribe(made, { encrypted })
  const typed = { url: `${door.origin}${new URL(url).pathname}`, token, ...(aesKey && { aesKey }) }
  await control(sandbox, 'POST', '/subscriptions', { sdkId: made.app.sdkId, ...typed, ...(events && { events }) })
  for (const { userid } of people) await connect(made, userid)
  return made
}

const stored = ({ tenant, person }: TestTenant, userid: string) =>
  asTenant(tenant, (db) =>
    db.connection.findFirstOrThrow({ where: { tenantId: tenant.id, membershipId: person(userid).membershipId } }),
  )

async function statusOf(made: TestTenant, userid: string): Promise<string> {
  const row = await stored(made, userid)
  return connectionStatus({ ...row, hasRefreshToken: row.refreshToken !== null }, new Date()).status
}

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 })

describe('with a Tencent Meeting that calls', () => {
  it.each([
    ['its newer events', false, ['oauth.auth-user', 'oauth.cancel-auth']],
    ['its older events', false, ['oauth.user-auth', 'oauth.user-cancel-auth']],
    ['all of them, encrypted', true, undefined],
  ])('a person’s withdrawal there ends their connection here, and nobody else’s: %s', async (_, encrypted, events) => {
    const made = await make(encrypted, events)
    const { checkedAt } = (await getSubscription(await personContext(made, 'olga'))) ?? {}
    expect(checkedAt).toEqual(expect.any(String))
    expect(await statusOf(made, 'mona')).toBe('ACTIVE')
    const { id } = await stored(made, 'mona')
    expect(await revokeAuthorization({ tenantId: made.tenant.id, id }, new Date())).toBe('revoked')
    await eventually(async () => expect(await statusOf(made, 'mona')).toBe('REVOKED_BY_TENCENT'))
    expect(await statusOf(made, 'olga')).toBe('ACTIVE')
    expect((await stored(made, 'mona')).refreshToken).toBeNull()
    await connect(made, 'mona')
    expect(await statusOf(made, 'mona')).toBe('ACTIVE')
  })

  it('every documented event without an effect is taken and kept, and one that nobody documented', async () => {
    const made = await make(true)
    const { sdkId } = made.app
    await control(installation.sandbox, 'POST', '/bulk', { corp: made.corp.corpId, sdkId, userid: 'mona', count: 1 })
    const names = webhookEvents.flatMap(({ event, since }) => (since === 'later' || handlerOf(event) ? [] : event))
    expect(names).toEqual(['oauth.corp-auth', 'oauth.user-auth'])
    for (const event of names) await control(installation.sandbox, 'POST', '/events', { sdkId, event })
    await control(installation.sandbox, 'POST', '/events', { sdkId, event: 'future.thing', payload: [{}] })
    await eventually(async () => {
      const rows = await inbox(made)
      const sent = [...names, 'future.thing']
      expect(rows.map(({ event }) => event)).toEqual(expect.arrayContaining(sent))
      const states = rows.flatMap(({ event, state }) => (sent.includes(event) ? state : []))
      expect(new Set(states)).toEqual(new Set(['IGNORED']))
    })
  })
})
