import type { TencentError } from '@/lib/tencent'
import type { CredentialResult } from './schema'

const results = new Map<number, CredentialResult>([
  [9042, 'permission_missing'],
  [50000, 'enterprise_id_refused'],
  [50001, 'enterprise_unusable'],
  [190300, 'clock_wrong'],
  [190303, 'ids_refused'],
  [190310, 'limit_reached'],
  [190311, 'limit_reached'],
  [190312, 'limit_reached'],
  [190313, 'limit_reached'],
  [200003, 'secret_key_wrong'],
  [500014, 'plan_lacks_it'],
  [500125, 'address_refused'],
])

/** What the gateway's refusal of a harmless read says about the enterprise secret that signed it. */
export function explainCredentialRefusal({ kind, code = 0, transient }: TencentError): CredentialResult {
  if (kind !== 'api' || transient) return 'unreachable'
  return results.get(code) ?? 'refused'
}
