import { callAsPerson } from '@/lib/connections/call-as-person'
import { refreshConnection } from '@/lib/connections/refresh-connection'
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
  // Loaded once: every call sets out with the same token, like requests that arrive in one moment.
  const ctx = await loadPersonContext(tenantId, membershipId)
  await Promise.all(Array.from({ length: task.times }, () => callAsPerson(ctx, operations.listUserMeetings, {})))
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
