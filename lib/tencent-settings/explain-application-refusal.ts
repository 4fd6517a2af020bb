import type { TencentError } from '@/lib/tencent'
import type { ApplicationResult } from './schema'

const results = new Map<number, ApplicationResult>([
  // Only the code was refused, which was none: what came before it was not.
  [1002, 'accepted'],
  [10, 'sdk_id_unknown'],
  [1001, 'app_banned'],
  [1003, 'secret_wrong'],
])

/** What the token endpoint's refusal of a made-up code says about the application that brought it. */
export function explainApplicationRefusal({ kind, code = 0, transient }: TencentError): ApplicationResult {
  if (kind !== 'api' || transient) return 'unreachable'
  return results.get(code) ?? 'refused'
}
