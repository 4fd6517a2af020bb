import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { guards, STRICT_TRANSPORT } from './security-headers'

/** Node tells of each request here before the server handles it. */
const CHANNEL = 'http.server.request.start'

/** Where answers depend on who asks, also those that say nothing. */
const PERSONAL = /^\/(api|t)\//

/** What goes on as long as the page is open: packed, its lines would wait for others. Next keeps what is said here. */
const STREAM = /^\/api\/t\/[^/]+\/events(\?|$)/

const cacheControl = (url: string): string =>
  STREAM.test(url) ? 'private, no-store, no-transform' : 'private, no-store'

/**
 * Puts the security headers on each answer of this process before anybody makes it, so that no error, file or redirect goes
 * without them; pages replace the policy by their own. Returns how to stop.
 */
export function guardAnswers(publicUrl = env().PUBLIC_URL): () => void {
  const headers = Object.entries(guards)
  if (publicUrl.startsWith('https:')) headers.push(['Strict-Transport-Security', STRICT_TRANSPORT])
  const guard = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const { url = '' } = request
    if (PERSONAL.test(url)) response.setHeader('Cache-Control', cacheControl(url))
    for (const [name, value] of headers) response.setHeader(name, value)
  }
  subscribe(CHANNEL, guard)
  return () => void unsubscribe(CHANNEL, guard)
}
