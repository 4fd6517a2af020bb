import { type ChildProcess, fork } from 'node:child_process'

interface Answer {
  id: number
  made?: unknown
  failed?: string
}

interface Waiting {
  resolve: (made: unknown) => void
  reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let child: ChildProcess | undefined
let asked = 0

/**
 * Has a tenant made by the product's own code, in one process for all tests of a worker: loading that code takes longer than
 * making the tenant.
 */
export function askTenantProcess(sketch: object): Promise<unknown> {
  child ??= start()
  const id = ++asked
  const made = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  child.send({ id, sketch })
  return made
}

function start(): ChildProcess {
  const execArgv = ['--conditions=react-server', '--import', 'tsx']
  const started = fork('test/make-tenant-process.ts', { execArgv })
  started.on('message', ({ id, made, failed }: Answer) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) asker?.resolve(made)
    else asker?.reject(new Error(failed))
  })
  started.on('exit', (code) => {
    child = undefined
    for (const { reject } of waiting.values()) reject(new Error(`the process that makes tenants ended with ${code}`))
    waiting.clear()
  })
  return started
}
