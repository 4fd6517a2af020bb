/** Runs once when a server starts: it refuses to serve with an incomplete environment, with a role that the wall would not hold, or without a key. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/env')
  const { assertWalledRole } = await import('@/lib/db')
  const { flushCalls } = await import('@/lib/connections/call-log/note-call')
  const { assertKeyRing } = await import('@/lib/keys/assert-key-ring')
  const { assertPublicPlatforms } = await import('@/lib/connections/assert-public-platforms')
  const { guardAnswers } = await import('@/lib/http/guard-answers')
  const { watchCallers } = await import('@/lib/http/watch-callers')
  env()
  await assertWalledRole()
  await assertKeyRing()
  await assertPublicPlatforms()
  guardAnswers()
  watchCallers()
  // Next lets running requests finish after this and then ends the process; their calls are noted in time or lost.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void flushCalls())
}
