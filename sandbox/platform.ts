import { type ContractDocument, loadContract } from './gateway/contract'
import { Limits } from './gateway/limits'
import { ReplayMemory } from './gateway/replay-memory'
import { createValidator, type Validator } from './gateway/validator'
import { Faults } from './http/faults'
import { RequestLog } from './http/request-log'
import { TokenCounters } from './oauth/token-counters'
import type { OpenWorld } from './state/open-world'
import { Webhooks } from './webhooks/webhooks'

/** One running platform: its world and everything that watches or disturbs it. */
export interface Platform {
  world: OpenWorld
  documents: ContractDocument[]
  validator: Validator
  replays: ReplayMemory
  limits: Limits
  faults: Faults
  requests: RequestLog
  tokenCounters: TokenCounters
  webhooks: Webhooks
  /** Drops what is in no journal: faults, limits, counters, deliveries and the request log. */
  forget(): void
}

export function createPlatform(world: OpenWorld): Platform {
  const { documents } = loadContract()
  const faults = new Faults()
  const requests = new RequestLog()
  const limits = new Limits()
  const tokenCounters = new TokenCounters()
  const webhooks = new Webhooks(world)
  return {
    world,
    documents,
    validator: createValidator(documents),
    replays: new ReplayMemory(),
    limits,
    faults,
    requests,
    tokenCounters,
    webhooks,
    forget() {
      faults.remove()
      requests.clear()
      limits.reset()
      tokenCounters.clear()
      webhooks.forget()
    },
  }
}
