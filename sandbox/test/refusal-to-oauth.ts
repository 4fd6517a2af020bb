import { checkAccess } from '../gateway/check-access'
import { loadContract } from '../gateway/contract'
import { byOAuth, refusal } from './call-operation'
import type { MemoryWorld } from './memory-world'

/** How the gateway refuses an OAuth caller whose token has every scope there is. */
export function refusalToOAuth(setting: MemoryWorld, id: string): { code: number; status: number; message: string } {
  const operation = loadContract().operations.find((each) => each.id === id)
  if (operation === undefined) throw new Error(`the contract has no operation ${id}`)
  const { caller } = byOAuth(setting, 'ann')
  const authenticated = { caller, tenant: '', limitKey: '', scopes: setting.app.scopes, level: 'account' as const }
  return refusal(() => checkAccess(authenticated, operation))
}
