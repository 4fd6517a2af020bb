import 'server-only'
import { Agent, fetch as undiciFetch } from 'undici'
import { env, type Platform } from '@/lib/env'
import { AppError } from '@/lib/errors'

/** Idle connections end before the ones of usual gateways do, so that a write rarely meets a closed one. */
const restAgent = () => new Agent({ connections: 64, keepAliveTimeout: 4_000, connect: { timeout: 3_000 } })
/** Without keep-alive: a reused connection that was just closed would leave the fate of a refresh token unknown. */
const tokenAgent = () => new Agent({ connections: 64, pipelining: 0, connect: { timeout: 2_000 } })

// One set of connections for all of Next's copies of this module.
const shared = globalThis as unknown as { consoleFetch?: { rest: typeof fetch; token: typeof fetch } }

/** The operator's platform of that name; an AppError when the configuration does not list it. */
export function platformNamed(name: string): Platform {
  const platform = env().TENCENT_PLATFORMS[name]
  if (!platform) throw new AppError('internal', `no platform ${name} in TENCENT_PLATFORMS`)
  return platform
}

/**
 * A fetch that reaches the platforms' origins only and follows no redirect. It is undici's own: the global one belongs to
 * Next, which caches and counts through it.
 */
export function platformFetch(use: 'rest' | 'token'): typeof fetch {
  shared.consoleFetch ??= { rest: guardedFetch(restAgent()), token: guardedFetch(tokenAgent()) }
  return shared.consoleFetch[use]
}

function guardedFetch(dispatcher: Agent): typeof fetch {
  const origins = new Set(Object.values(env().TENCENT_PLATFORMS).flatMap((one) => [one.restOrigin, one.tokenOrigin]))
  const guarded = async (url: string, init: object) => {
    if (!origins.has(new URL(url).origin)) throw new AppError('internal', 'an origin outside TENCENT_PLATFORMS')
    return await undiciFetch(url, { ...init, redirect: 'manual', dispatcher })
  }
  // The two fetch types differ only in declarations that nothing here uses.
  return guarded as unknown as typeof fetch
}
