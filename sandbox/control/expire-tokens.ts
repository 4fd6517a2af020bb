import { tellWithdrawn } from '../oauth/tell-withdrawn'
import type { TokenPair } from '../state/model'
import type { World } from '../state/world'

/** Access tokens end now, of one open_id or of all; refresh tokens stay good. Answers how many ended. */
export function expireTokens(world: World, openId?: string): { expired: number } {
  const pairs = pairsOf(world, openId)
  for (const pair of pairs) world.tokenPairs.put(pair.id, { ...pair, accessExpiresAt: world.realNow() })
  return { expired: pairs.length }
}

/** A person takes the authorisation back: both tokens of the pair are dead. */
export function withdrawTokens(world: World, openId: string): { withdrawn: number } {
  const pairs = pairsOf(world, openId)
  for (const pair of pairs) {
    world.tokenPairs.delete(pair.id)
    tellWithdrawn(world, world.apps.get(pair.sdkId), world.identities.get(pair.id)?.personId)
  }
  return { withdrawn: pairs.length }
}

function pairsOf(world: World, openId?: string): TokenPair[] {
  return [...world.tokenPairs.values()].filter((pair) => openId === undefined || pair.id === openId)
}
