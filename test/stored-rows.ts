import pg from 'pg'
import type { TestDatabase } from './database'

/** Asks the database as a superuser, whom the wall does not hold: what is really stored. */
export async function askStored<Row extends object>(
  { adminUrl }: Pick<TestDatabase, 'adminUrl'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
