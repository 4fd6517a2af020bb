import { type Operation, operations } from '../../lib/tencent'
import { findUses } from './find-uses'
import { readContract } from './read-contract'

/** All that the document tells but what the sandbox offers, and the addresses to ask it for. */
export function readFacts() {
  const documented = [...readContract().values()]
  const declared = Object.values(operations) as unknown as Operation[]
  const own = declared.map(({ id, method, path }) => ({ operationId: id, method, path: path as string }))
  return { declared, documented, uses: findUses(), addresses: [...documented, ...own] }
}
