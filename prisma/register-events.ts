import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { closeDatabase, withoutTenant } from '@/lib/db'
import { env } from '@/lib/env'
import type { Context } from '@/lib/tenants/context'
import { findTenantBySlug } from '@/lib/tenants/find-tenant-by-slug'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { getSubscription } from '@/lib/webhooks/get-subscription'
import { rotateSubscription } from '@/lib/webhooks/rotate-subscription'

// Tells the sandbox where the demo's two tenants take events, as their administrators would do in Tencent's console. Run at each
// start, once the app answers; changes nothing the second time.

/** Only the application hears of these; of the two generations the newer. */
const ofApplication = ['oauth.auth-user', 'oauth.cancel-auth', 'oauth.corp-auth', 'oauth.corp-cancel-auth']

const listSchema = z.object({
  subscriptions: z.array(z.object({ id: z.string(), name: z.string(), url: z.string() })),
})
type Known = z.infer<typeof listSchema>['subscriptions'][number]

async function askSandbox(method: string, path: string, body?: object): Promise<unknown> {
  const sandbox = env().TENCENT_PLATFORMS.sandbox
  if (!sandbox) throw new Error('TENCENT_PLATFORMS names no platform "sandbox"; the demo people live there')
  const answer = await fetch(`${sandbox.restOrigin}/_sandbox${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} at the sandbox: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function register(slug: string, all: readonly Known[]): Promise<void> {
  const app = await findTenantBySlug(slug)
  const select = { id: true, slug: true, name: true, timeZone: true, locale: true }
  const tenant = await withoutTenant().tenant.findFirst({ where: { slug, closedAt: null }, select })
  if (!app || !tenant) return
  const ctx: Context = { tenant, actor: { kind: 'operator' }, now: new Date(), requestId: randomUUID() }
  const name = `Console of ${slug}`
  const ours = all.filter((one) => one.name === name)
  const stored = await getSubscription(ctx)
  if (stored?.checkedAt && ours.length === 2 && ours.every(({ url }) => url === stored.url)) return
  for (const { id } of ours) await askSandbox('DELETE', `/subscriptions/${id}`)
  const { url, token } = stored
    ? await rotateSubscription(ctx, { encrypted: false })
    : await createSubscription(ctx, { encrypted: false })
  await askSandbox('POST', '/subscriptions', { corp: slug, name, url, token })
  await askSandbox('POST', '/subscriptions', { sdkId: app.sdkId, name, url, token, events: ofApplication })
}

try {
  const { subscriptions } = listSchema.parse(await askSandbox('GET', '/subscriptions'))
  for (const slug of ['acme', 'globex']) await register(slug, subscriptions)
} finally {
  await closeDatabase()
}
