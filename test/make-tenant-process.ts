import { closeDatabase } from '@/lib/db'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { makeTenant } from './make-tenant'

// For tests in another process (the browser's): the sketch comes as the first argument, the tenant goes to stdout as JSON.

try {
  const { webhooks, ...sketch } = JSON.parse(process.argv[2] ?? '{}')
  const { person: _, ...made } = await makeTenant(sketch)
  const tenant = { ...made.tenant, timeZone: 'Asia/Shanghai', locale: 'zh-CN' }
  const ctx = { tenant, actor: { kind: 'operator' }, now: new Date(), requestId: 'test' } as const
  const subscription = webhooks ? await createSubscription(ctx, { encrypted: true }) : undefined
  process.stdout.write(JSON.stringify({ ...made, subscription }))
} finally {
  await closeDatabase()
}
