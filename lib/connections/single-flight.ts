import 'server-only'

/** Beyond this the caller goes alone: it costs a few more reads, never a second refresh, which the lease prevents. */
const LIMIT = 5_000

// Next runs several copies of this module in one process; they must share the flights.
const shared = globalThis as unknown as { consoleFlights?: Map<string, Promise<unknown>> }

/** Runs work once for all who ask for the same key while it runs. One key must always mean the same type. */
export function singleFlight<T>(key: string, work: () => Promise<T>): Promise<T> {
  shared.consoleFlights ??= new Map()
  const flights = shared.consoleFlights
  const running = flights.get(key)
  if (running !== undefined) return running as Promise<T>
  if (flights.size >= LIMIT) return work()
  const flight = work().finally(() => flights.delete(key))
  flights.set(key, flight)
  return flight
}

/** Resolves when everything that flies now has landed, well or not: a process that ends leaves no lease behind. */
export async function settleFlights(): Promise<void> {
  await Promise.allSettled(shared.consoleFlights?.values() ?? [])
}
