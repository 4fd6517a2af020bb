import type { LoadedConnection } from '@/lib/connections/fresh-token'
import { singleFlight } from '@/lib/connections/single-flight'
import { askAlone } from './ask-alone'

/** A map of promises in each process, and nothing between the processes. */
export function askByMap(loaded: LoadedConnection): Promise<string> {
  const { id, version } = loaded.connection
  return singleFlight(`map/${id}/${version}`, () => askAlone(loaded))
}
