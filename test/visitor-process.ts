import type { VisitorTask } from './start-visitor'
import { stayInTransaction, visitTenants } from './visit-tenants'

// A process of its own that serves many tenants at once, as a web process does; driven over IPC by start-visitor.ts.

process.on('message', async (task: VisitorTask) => {
  if (task.kind === 'visit') process.send?.(await visitTenants(task.tenants, task.rounds, task.label))
  else await stayInTransaction(task.tenant, () => process.send?.('inside'))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
