import type { LoadedConnection } from '@/lib/connections/fresh-token'
import { readPair, refreshPair } from '../stored-pair'

/** Every caller for himself: reads the row, and refreshes when its token has ended. */
export async function askAlone({ tenantId, connection }: LoadedConnection): Promise<string> {
  const ref = { tenantId, id: connection.id }
  const stored = await readPair(ref)
  return stored.isAlive && stored.accessToken !== null ? stored.accessToken : await refreshPair(ref, stored)
}
