import { join } from 'node:path'
import { inCheckout, notesDirectory } from '../checkout.mjs'
import { Hint } from '../hint.mjs'
import { print, step } from '../print.mjs'
import { runToEnd } from '../processes/children.mjs'
import { withLock } from '../processes/lock.mjs'
import { digestOf, unlessStamped } from './stamp.mjs'

async function generate() {
  const { code, output } = await runToEnd({
    name: 'prisma generate',
    command: process.execPath,
    args: [inCheckout('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    cwd: inCheckout(),
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (code !== 0) throw new Hint(`prisma generate did not finish:\n${output.trim()}`)
}

/** Generates the database client from the schema, if either has changed since. */
export async function generateClient() {
  const stamped = {
    stamp: join(notesDirectory, 'client.stamp'),
    digest: digestOf(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']),
    result: inCheckout('lib', 'generated', 'prisma', 'client.ts'),
  }
  await withLock(
    join(notesDirectory, 'client.lock'),
    () => unlessStamped(stamped, () => step('Generating the database client', generate)),
    (holder) => print(`  Waiting for process ${holder.pid} (${holder.command}), which generates the database client`),
  )
}
