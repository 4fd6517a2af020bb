import 'server-only'
import { randomUUID } from 'node:crypto'

// Next runs several copies of this module in one process; all of them read what one has written.
const shared = globalThis as unknown as { consoleCallerHeader?: string }

/** The request header that holds the caller's address. Its name is this process's secret, so that no client can send it. */
export function callerHeader(): string {
  shared.consoleCallerHeader ??= `x-caller-${randomUUID()}`
  return shared.consoleCallerHeader
}

/** The caller's address, where it is known: see `watchCallers`. */
export const readCaller = ({ headers }: { headers: Pick<Headers, 'get'> }): string | undefined =>
  headers.get(callerHeader()) ?? undefined
