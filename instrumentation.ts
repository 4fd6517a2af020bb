/** Runs once when a server starts: it refuses to serve with an incomplete environment or a role the wall would not hold. */
export async function register(): Promise<void> {
  const { env } = await import('@/lib/env')
  const { assertWalledRole } = await import('@/lib/db')
  const { watchCallers } = await import('@/lib/http/watch-callers')
  env()
  await assertWalledRole()
  watchCallers()
}
