import { freshToken, type LoadedConnection } from '@/lib/connections/fresh-token'

/** Ours, as every door and job uses it. */
export async function askUnderLease(loaded: LoadedConnection): Promise<string> {
  const { token } = await freshToken(loaded)
  return token
}
