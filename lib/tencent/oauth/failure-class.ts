import type { TencentError } from '../errors'

/**
 * What a failed token call means for the stored pair.
 * - `terminal`: it will never work again with this code, token or application.
 * - `transient`: keep the pair, try later.
 * - `ambiguous`: the call may have been carried out, so the pair may be dead and its successor lost.
 */
export type FailureClass = 'terminal' | 'transient' | 'ambiguous'

const terminalCodes: ReadonlySet<number> = new Set([1001, 1002, 1003, 1004, 1005, 1006])

/** Classifies an error of `exchangeAuthCode`, `refreshToken` or `getUserInfo`. An unlisted code never ends a connection. */
export function failureClass({ kind, code, outcome, transient }: TencentError): FailureClass {
  if (kind === 'api') return code !== undefined && terminalCodes.has(code) ? 'terminal' : 'transient'
  if (kind === 'protocol') return transient ? 'transient' : 'ambiguous'
  return outcome === 'unknown' ? 'ambiguous' : 'transient'
}
