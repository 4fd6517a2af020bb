import type { Authenticated } from './authenticate'
import type { ContractOperation } from './contract'
import { refusal } from './refuse'

/** The token's name of each permission of the contract. Only some of them are published; the others go by analogy. */
const TOKEN_SCOPES: Record<string, string> = {
  'meeting:read': 'VIEW_MEETING',
  'meeting:manage': 'MANAGE_MEETING',
  'record:read': 'VIEW_VIDEO',
  'record:manage': 'MANAGE_VIDEO',
  'user:read': 'VIEW_USER_INFO',
  'user:manage': 'MANAGE_USER_INFO',
  'live:read': 'VIEW_LIVE',
  'live:manage': 'MANAGE_LIVE',
}

/** Second half of check 10: the endpoint takes this kind of caller and the token has one of its permissions (9042, HTTP 403). */
export function checkAccess({ caller, scopes, level }: Authenticated, operation: ContractOperation): void {
  if (!operation.auth.includes(caller.mode)) {
    throw refusal(9042, caller.mode === 'oauth' ? 'OAuth is not supported here' : 'OAuth only', 403)
  }
  if (caller.mode !== 'oauth') return
  if (operation.scopes.length === 0) return
  const isGranted = operation.scopes.some(
    (grant) => grant.level === level && scopes.includes(TOKEN_SCOPES[grant.scope] ?? ''),
  )
  if (!isGranted) throw refusal(9042, 'the scope is not granted', 403)
}
