import 'server-only'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Agent } from 'undici'
import { env, type Platform } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { Fetch } from '@/lib/tencent'

/** Idle connections end before the ones of usual gateways do, so that a write rarely meets a closed one. */
const restAgent = () => new Agent({ connections: 64, keepAliveTimeout: 4_000, connect: { timeout: 3_000 } })
/**
 * Without keep-alive: a reused connection that was just closed would leave the fate of a refresh token unknown. Without a limit:
 * a request that waits for others to end would be sent when nobody counts on it any more.
 */
const tokenAgent = () => new Agent({ pipelining: 0, connect: { timeout: 2_000 } })

// One set of connections for all of Next's copies of this module.
const shared = globalThis as unknown as { consoleFetch?: { rest: Fetch; token: Fetch } }

/** The operator's platform of that name; an AppError when the configuration does not list it. */
export function platformNamed(name: string): Platform {
  const platform = env().TENCENT_PLATFORMS[name]
  if (!platform) throw new AppError('internal', `no platform ${name} in TENCENT_PLATFORMS`)
  return platform
}

/**
 * A fetch that reaches the platforms' origins only and follows no redirect. It asks undici directly: the global fetch
 * belongs to Next, which caches and counts through it, and the standard's streams cost more than the call itself.
 */
export function platformFetch(use: 'rest' | 'token'): Fetch {
  shared.consoleFetch ??= { rest: guardedFetch(restAgent()), token: guardedFetch(tokenAgent()) }
  return shared.consoleFetch[use]
}

function guardedFetch(agent: Agent): Fetch {
  const origins = new Set(Object.values(env().TENCENT_PLATFORMS).flatMap((one) => [one.restOrigin, one.tokenOrigin]))
  return async (url, { method, headers, body, signal }) => {
    const { origin, pathname, search } = new URL(url)
    if (!origins.has(origin)) throw new AppError('internal', 'an origin outside TENCENT_PLATFORMS')
    const path = pathname + search
    const sent = { ...headers, 'accept-encoding': 'gzip', 'user-agent': 'tencent-meeting-console' }
    const answer = await agent.request({ origin, path, method, headers: sent, body, signal })
    const isPacked = answer.headers['content-encoding'] === 'gzip'
    return {
      status: answer.statusCode,
      headers: { get: (name) => firstOf(answer.headers[name]) },
      // Whoever reads the unpacked body hears what goes wrong with the packed one.
      body: isPacked ? pipeline(answer.body, createGunzip(), () => undefined) : answer.body,
    }
  }
}

const firstOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null
