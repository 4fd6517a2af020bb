/** Runs once when a server starts: it refuses to serve with an incomplete environment or a role the wall would not hold. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/env')
  const { assertWalledRole } = await import('@/lib/db')
  const { flushCalls } = await import('@/lib/connections/call-log/note-call')
  const { watchCallers } = await import('@/lib/http/watch-callers')
  env()
  await assertWalledRole()
  watchCallers()
  // Next lets running requests finish after this and then ends the process; their calls are noted in time or lost.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void flushCalls())
}
