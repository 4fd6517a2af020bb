import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from '@/lib/env'
import { callerAddress } from './caller-address'
import { callerHeader } from './caller-header'

/** Node tells of each request here before the server handles it. */
const CHANNEL = 'http.server.request.start'

/**
 * Puts the caller's address on each request of this process. A door cannot find it out: Next hides the socket, and takes the
 * client's `X-Forwarded-For` over as it is, so that behind no proxy everybody could choose an address. Returns how to stop.
 */
export function watchCallers(trustedProxies = env().TRUSTED_PROXIES): () => void {
  const header = callerHeader()
  const note = (message: unknown) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    const trail = { forwardedFor: headers['x-forwarded-for']?.toString(), peer: socket.remoteAddress }
    const address = callerAddress(trail, trustedProxies)
    if (address) headers[header] = address
    else delete headers[header]
  }
  subscribe(CHANNEL, note)
  return () => void unsubscribe(CHANNEL, note)
}
