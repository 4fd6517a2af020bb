import { callAsPerson } from '@/lib/connections/call-as-person'
import { refreshConnection } from '@/lib/connections/refresh-connection'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { loadPersonContext } from './connect'
import type { BrokerTask } from './start-broker-process'

// A process of its own that uses the broker, as a web process or a worker does; driven over IPC by start-broker-process.ts.

async function perform(task: BrokerTask): Promise<void> {
  if (task.kind === 'refresh') {
    await Promise.all(task.connections.map(({ version, ...ref }) => refreshConnection(ref, version)))
    return
  }
  const { tenantId, membershipId } = task
  if (task.kind === 'flood') {
    const run = { ctx: await loadPersonContext(tenantId, membershipId), isOver: false }
    await Promise.all(Array.from({ length: task.lanes }, () => callUntilLimited(run)))
    return
  }
  // Loaded once: every call sets out with the same token, like requests that arrive in one moment.
  const ctx = await loadPersonContext(tenantId, membershipId)
  await Promise.all(Array.from({ length: task.times }, () => callAsPerson(ctx, operations.listUserMeetings, {})))
}

async function callUntilLimited(run: { ctx: PersonContext; isOver: boolean }): Promise<void> {
  while (!run.isOver) {
    try {
      await callAsPerson(run.ctx, operations.listUserMeetings, {})
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'rate_limited' && !error.tencent)) throw error
      run.isOver = true
    }
  }
}

process.on('message', (task: BrokerTask) => {
  process.send?.('started')
  perform(task).then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
