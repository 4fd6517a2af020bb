import type { Instrumentation } from 'next'

/** Runs once when a server starts: it refuses to serve with an incomplete environment, with a role that the wall would not hold, or without a key. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/env')
  const { assertWalledRole } = await import('@/lib/db')
  const { assertKeyRing } = await import('@/lib/keys/assert-key-ring')
  const { assertPublicPlatforms } = await import('@/lib/connections/assert-public-platforms')
  const { guardAnswers } = await import('@/lib/http/guard-answers')
  const { endGracefully } = await import('@/lib/http/end-gracefully')
  const { serveMetrics } = await import('@/lib/operations/serve-metrics')
  const { endStreams } = await import('@/lib/events/hub')
  const { settleWork } = await import('@/lib/operations/settle-work')
  const { watchCallers } = await import('@/lib/http/watch-callers')
  const { NODE_ENV } = env()
  await assertWalledRole()
  await assertKeyRing()
  await assertPublicPlatforms()
  guardAnswers()
  watchCallers()
  await serveMetrics()
  // In development Next ends its own way: it has more to stop than this process.
  if (NODE_ENV === 'production') endGracefully({ endStreams, settle: settleWork })
}

/** Tells the log of what a page or a door threw past us. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  const { logRequestError } = await import('@/lib/http/log-request-error')
  logRequestError(error, context)
}
