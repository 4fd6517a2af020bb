import { loadContract } from './gateway/contract'
import { createValidator, type Validator } from './gateway/validator'
import { Faults } from './http/faults'
import { RequestLog } from './http/request-log'
import { TokenCounters } from './oauth/token-counters'
import type { OpenWorld } from './state/open-world'

/** One running platform: its world and everything that watches or disturbs it. */
export interface Platform {
  world: OpenWorld
  validator: Validator
  faults: Faults
  requests: RequestLog
  tokenCounters: TokenCounters
}

export function createPlatform(world: OpenWorld): Platform {
  return {
    world,
    validator: createValidator(loadContract().documents),
    faults: new Faults(),
    requests: new RequestLog(),
    tokenCounters: new TokenCounters(),
  }
}
