import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { auditRows } from '@/test/audit-rows'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { createSubscription } from './create-subscription'
import { getSubscription } from './get-subscription'
import { removeSubscription } from './remove-subscription'
import { rotateSubscription } from './rotate-subscription'
import { openSubscription } from './subscriptions'

const installation = testInstallation()

async function make() {
  const made = await makeTenant({ sandbox: installation.sandbox })
  return { made, ctx: await personContext(made, 'olga') }
}

async function asAdmin(statement: string) {
  const client = new pg.Client({ connectionString: installation.database.adminUrl })
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
  }
}

const keyOf = (url: string) => url.split('/').at(-1) ?? ''
const actions = ['webhook.created', 'webhook.rotated', 'webhook.removed']

describe('a subscription', () => {
  it('tells its secrets when it is made, and never again', async () => {
    const { ctx } = await make()
    expect(await getSubscription(ctx)).toBeNull()
    const { token, aesKey, ...told } = await createSubscription(ctx, { encrypted: true })
    expect(told.url).toMatch(/^http:\/\/localhost:3000\/api\/webhooks\/tencent\/[a-z0-9]{32}$/)
    expect(told).toMatchObject({ hasAesKey: true, checkedAt: null, lastEventAt: null, rotatedAt: null })
    expect(await getSubscription(ctx)).toEqual(told)
    expect(await openSubscription(keyOf(told.url))).toMatchObject({ token, aesKey })
    const stored = JSON.stringify(await asAdmin('select * from "WebhookSubscription"'))
    for (const secret of [token, aesKey ?? '']) expect(stored).not.toContain(secret)
  })

  it('is one for each tenant', async () => {
    const [{ ctx }, { ctx: other }] = [await make(), await make()]
    const first = await createSubscription(ctx, { encrypted: false })
    await expect(createSubscription(ctx, { encrypted: false })).rejects.toMatchObject({ code: 'conflict' })
    expect((await createSubscription(other, { encrypted: false })).url).not.toBe(first.url)
  })

  it('keeps its address when its secrets are replaced, and the old ones are gone', async () => {
    const { ctx } = await make()
    const first = await createSubscription(ctx, { encrypted: true })
    const second = await rotateSubscription(ctx, { encrypted: false })
    expect(second).toMatchObject({ url: first.url, hasAesKey: false, aesKey: null, rotatedAt: expect.any(String) })
    expect(second.token).not.toBe(first.token)
    expect(await openSubscription(keyOf(first.url))).toMatchObject({ token: second.token, aesKey: null })
  })

  it('is gone when it is removed; another tenant’s stays', async () => {
    const [{ ctx, made }, { ctx: other }] = [await make(), await make()]
    const { url } = await createSubscription(ctx, { encrypted: false })
    await expect(removeSubscription(other)).rejects.toMatchObject({ code: 'not_found' })
    await expect(rotateSubscription(other, { encrypted: false })).rejects.toMatchObject({ code: 'not_found' })
    await rotateSubscription(ctx, { encrypted: false })
    await removeSubscription(ctx)
    expect(await openSubscription(keyOf(url))).toBeNull()
    expect(await getSubscription(ctx)).toBeNull()
    expect((await auditRows(made, ...actions)).map(({ action }) => action)).toEqual(actions)
  })

  it('belongs to a tenant or to an application, says the database', async () => {
    const insert = (values: string) =>
      asAdmin(`insert into "WebhookSubscription" (id, key, token, "tenantId") values (gen_random_uuid(), ${values})`)
    await expect(insert(`'key', 'x', null`)).rejects.toThrow('one_owner')
  })
})
