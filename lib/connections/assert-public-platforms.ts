import 'server-only'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { env, type Platform } from '@/lib/env'
import { isPrivateAddress } from './is-private-address'
import { hostOf, privateOrigins } from './platform-origins'

/**
 * Refuses to start with a platform whose address is a private one; only `sandbox` may have such. A name that cannot be resolved
 * now is looked at again with each connection.
 */
export async function assertPublicPlatforms(platforms: Record<string, Platform> = env().TENCENT_PLATFORMS) {
  const allowed = privateOrigins(platforms)
  for (const [name, { restOrigin, tokenOrigin }] of Object.entries(platforms)) {
    for (const origin of new Set([restOrigin, tokenOrigin])) {
      if (allowed.has(origin) || (await addressesOf(hostOf(origin))).every((one) => !isPrivateAddress(one))) continue
      throw new Error(`TENCENT_PLATFORMS.${name}: ${origin} has a private address; only "sandbox" may have one`)
    }
  }
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host)) return [host]
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}
