import 'server-only'
import { log } from '@/lib/log'

interface Where {
  routePath: string
  routeType: string
}

/** What a page or a door threw, as a line of the log. The digest is what the page shows to the person; the address stays out. */
export function logRequestError(thrown: unknown, { routePath, routeType }: Where): void {
  const { stack, digest } = (thrown ?? {}) as { stack?: string; digest?: string }
  log.error({ route: routePath, kind: routeType, digest, err: { stack } }, 'a page or a door failed')
}
