import { runBulk } from '@/lib/bulk/run-bulk'

// A worker of its own for one bulk action, to be killed; started by start-bulk-process.ts.

const [tenantId = '', jobId = '', pace = '{}'] = process.argv.slice(2)
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
await runBulk({ tenantId, jobId }, JSON.parse(pace) as { sliceMs: number; leaseMs: number })
process.exit(0)
