import type { Operation } from './operation'
import { operations } from './operations'

const byId = new Map<string, Operation>(operations.map((operation) => [operation.id, operation]))

/** The operation the sandbox has under an operationId of the contract; undefined where it has none yet. */
export function findOperation(id: string): Operation | undefined {
  return byId.get(id)
}
