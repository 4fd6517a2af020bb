import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { useTestEnvironment } from '@/test/environment'
import { closeDatabase, withoutTenant } from './db'

/** What pgbouncer lets a client set when it connects; anything else ends the connection (its manual, "ignore_startup_parameters"). */
const accepted = ['user', 'database', 'client_encoding', 'datestyle', 'timezone', 'application_name']

it('connects with nothing that a pooler would refuse', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `postgresql://app:secret@127.0.0.1:${port}/console`
  useTestEnvironment({ url, directUrl: url })
  const connected = once(server, 'connection')
  const query = withoutTenant().tenant.count()
  query.catch(() => undefined)
  const [socket] = await connected
  const [packet] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  await expect(query).rejects.toThrow()
  await closeDatabase()
  server.close()

  // Length and protocol version, then name and value by turns, each ended by a zero byte.
  const texts = packet.subarray(8).toString().split('\0')
  const names = texts.filter((text, index) => index % 2 === 0 && text !== '')
  expect(names).toContain('user')
  expect(names.filter((name) => !accepted.includes(name.toLowerCase()))).toEqual([])
})
