import 'server-only'
import { isIP } from 'node:net'

interface Trail {
  /** `X-Forwarded-For` as it arrived: each proxy appends whom it heard from, and a client may begin it with anything. */
  forwardedFor: string | undefined
  /** The other end of the socket. */
  peer: string | undefined
}

/**
 * Who called, seen through as many proxies as the operator trusts: the entry that the outermost of them wrote, counted from the
 * right, where clients cannot reach. Undefined where the trail is shorter or the entry is no address: rather nobody than the wrong one.
 */
export function callerAddress({ forwardedFor, peer }: Trail, trustedProxies: number): string | undefined {
  const trail = [...(forwardedFor?.split(',') ?? []), peer ?? '']
  return toAddress(trail.at(-1 - trustedProxies) ?? '')
}

/** The bare address: without port, brackets, zone or the IPv6 form of an IPv4 address. */
function toAddress(entry: string): string | undefined {
  const text = entry.trim()
  const host = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = host.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) ? address : undefined
}
