import { randomUUID } from 'node:crypto'
import pg from 'pg'

/**
 * How many rows a second the database takes when nobody asks more of it: one row of an event's size a transaction, from so many
 * connections at once, into a table with the inbox's key and its unique rule.
 */
export async function insertPlainly(url: string, connections: number, milliseconds: number, payload: string) {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  await clients[0]?.query(`
    drop table if exists bench_plain;
    create table bench_plain (tenant uuid, id uuid, trace text, payload text, received timestamptz default now(),
      primary key (tenant, id), unique (tenant, trace))`)
  const tenant = randomUUID()
  const start = performance.now()
  const counts = await Promise.all(
    clients.map(async (client) => {
      let count = 0
      while (performance.now() - start < milliseconds) {
        await client.query({
          name: 'plain',
          text: 'insert into bench_plain (tenant, id, trace, payload) values ($1, $2, $3, $4)',
          values: [tenant, randomUUID(), randomUUID(), payload],
        })
        count += 1
      }
      return count
    }),
  )
  const seconds = (performance.now() - start) / 1_000
  await Promise.all(clients.map((client) => client.end()))
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}
