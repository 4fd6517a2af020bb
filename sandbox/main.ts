import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from './start-sandbox'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.SANDBOX_PORT ?? '4000' },
    'data-dir': { type: 'string', default: process.env.DATA_DIR ?? '.data' },
    memory: { type: 'boolean', default: false },
    'with-parent': { type: 'boolean', default: false },
  },
})

const sandbox = await startSandbox({
  port: Number(values.port),
  dataDir: values.memory ? undefined : join(values['data-dir'], 'sandbox'),
})

async function stop(): Promise<void> {
  await sandbox.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
process.once('disconnect', stop)

if (values['with-parent']) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop()
  }, 500).unref()
}

console.log(`sandbox ready at ${sandbox.origin}`)
process.send?.({ ready: sandbox.origin })
