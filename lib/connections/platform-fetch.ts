import 'server-only'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Agent } from 'undici'
import { noteAnswerDate } from '@/lib/clock-offset'
import { env, type Platform } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { Fetch } from '@/lib/tencent'
import { isPrivateAddress } from './is-private-address'
import { hostOf, listedOrigins, privateOrigins } from './platform-origins'
import { publicLookup } from './public-lookup'

type AgentMaker = (lookup?: LookupFunction) => Agent

/** Idle connections end before the ones of usual gateways do, so that a write rarely meets a closed one. */
const restAgent: AgentMaker = (lookup) =>
  new Agent({ connections: 64, keepAliveTimeout: 4_000, connect: { timeout: 3_000, ...(lookup && { lookup }) } })
/** Without keep-alive: a reused connection that was just closed would leave the fate of a refresh token unknown. */
const tokenAgent: AgentMaker = (lookup) =>
  new Agent({ connections: 64, pipelining: 0, connect: { timeout: 2_000, ...(lookup && { lookup }) } })

// One set of connections for all of Next's copies of this module.
const shared = globalThis as unknown as { consoleFetch?: { rest: Fetch; token: Fetch } }

/** The operator's platform of that name; an AppError when the configuration does not list it. */
export function platformNamed(name: string): Platform {
  const platform = env().TENCENT_PLATFORMS[name]
  if (!platform) throw new AppError('internal', `no platform ${name} in TENCENT_PLATFORMS`)
  return platform
}

/**
 * A fetch that reaches the platforms' origins only, those but the sandbox's only at public addresses, and follows no redirect. It
 * asks undici directly: the global fetch belongs to Next, and the standard's streams cost more than the call itself.
 */
export function platformFetch(use: 'rest' | 'token'): Fetch {
  shared.consoleFetch ??= { rest: guardedFetch(restAgent), token: guardedFetch(tokenAgent) }
  return shared.consoleFetch[use]
}

function guardedFetch(make: AgentMaker): Fetch {
  const listed = listedOrigins(env().TENCENT_PLATFORMS)
  const mayBePrivate = privateOrigins(env().TENCENT_PLATFORMS)
  const [anyAgent, publicAgent] = [make(), make(publicLookup)]
  return async (url, { method, headers, body, signal }) => {
    const { origin, pathname, search } = new URL(url)
    if (!listed.has(origin)) throw new AppError('internal', 'an origin outside TENCENT_PLATFORMS')
    const agent = mayBePrivate.has(origin) ? anyAgent : publicAgent
    // What is an address already is not looked up.
    const host = hostOf(origin)
    if (agent === publicAgent && isIP(host) && isPrivateAddress(host))
      throw new AppError('internal', 'a private address')
    const path = pathname + search
    const sent = { ...headers, 'accept-encoding': 'gzip', 'user-agent': 'tencent-meeting-console' }
    const answer = await agent.request({ origin, path, method, headers: sent, body, signal })
    noteAnswerDate(firstOf(answer.headers.date))
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
