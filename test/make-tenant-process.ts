import { closeDatabase } from '@/lib/db'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { makeTenant } from './make-tenant'

// For tests in another process (the browser's), which asks over IPC for as many tenants as it likes; ends when that process does.

interface Request {
  id: number
  sketch: Parameters<typeof makeTenant>[0] & { webhooks?: boolean }
}

async function make({ webhooks, ...sketch }: Request['sketch']) {
  const { person: _, ...made } = await makeTenant(sketch)
  const tenant = { ...made.tenant, timeZone: 'Asia/Shanghai', locale: 'zh-CN' }
  const ctx = { tenant, actor: { kind: 'operator' }, now: new Date(), requestId: 'test' } as const
  const subscription = webhooks ? await createSubscription(ctx, { encrypted: true }) : undefined
  return { ...made, subscription }
}

process.on('message', ({ id, sketch }: Request) => {
  make(sketch).then(
    (made) => process.send?.({ id, made }),
    (error: unknown) => process.send?.({ id, failed: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => closeDatabase().finally(() => process.exit(0)))
