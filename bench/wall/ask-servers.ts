import pg from 'pg'

/** So many at once that each of the pooler's connections answers some. */
const ASKED_AT_ONCE = 40

/** Asks through a pooler which of the database's connections answer, and how many of them still have a tenant's setting. */
export async function askServers(url: string): Promise<{ servers: number; left: number }> {
  const answers = await Promise.all(
    Array.from({ length: ASKED_AT_ONCE }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      try {
        const { rows } = await client.query<{ server: number; setting: string }>(`
          select pg_backend_pid() as server, coalesce(current_setting('app.tenant_id', true), '') as setting, pg_sleep(0.05)`)
        return rows
      } finally {
        await client.end()
      }
    }),
  )
  const rows = answers.flat()
  const count = (some: typeof rows) => new Set(some.map(({ server }) => server)).size
  return { servers: count(rows), left: count(rows.filter(({ setting }) => setting !== '')) }
}
