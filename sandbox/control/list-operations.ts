import { type ContractOperation, loadContract } from '../gateway/contract'
import { findOperation } from '../gateway/registry'

/** An operation of the REST gateway, as documentation can list it. */
interface OperationRow {
  operationId: string
  method: string
  path: string
  since: string
  auth: ('secret' | 'oauth')[]
  /** Does the sandbox answer it? */
  supported: boolean
}

function rowOf({ id, method, path, auth, variants }: ContractOperation, since: string): OperationRow {
  const supported = [id, ...variants.map((variant) => variant.id)].some((name) => findOperation(name) !== undefined)
  return { operationId: id, method, path, since, auth, supported }
}

/** Every operation of the REST contract: those with a version, and those that newer pages brought. */
export function listOperations(): { operations: OperationRow[]; later: OperationRow[] } {
  const rows = loadContract().operations.flatMap((each) => (each.since ? rowOf(each, each.since) : []))
  return {
    operations: rows.filter(({ since }) => since !== 'later'),
    later: rows.filter(({ since }) => since === 'later'),
  }
}
