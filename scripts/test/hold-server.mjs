/**
 * A program for server.integration.test.ts: starts PostgreSQL in the folder it is given, says the pid, and stays until it
 * is killed or its input ends.
 */
import { join } from 'node:path'
import { startServer } from '../postgres/server.mjs'
import { stopChildren } from '../processes/children.mjs'

const [folder = ''] = process.argv.slice(2)
const server = await startServer({
  dataDirectory: join(folder, 'postgres'),
  socketDirectory: join(folder, 'socket'),
  logFile: join(folder, 'postgres.log'),
  password: 'test',
  durable: true,
})
console.log(server.ending.pid)
process.stdin.resume().on('end', async () => {
  await stopChildren()
  process.exit()
})
