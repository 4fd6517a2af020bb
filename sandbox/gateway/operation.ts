import type { Person } from '../state/model'
import type { World } from '../state/world'

/** Who calls, after the gateway's checks 1 to 10. */
export interface Caller {
  mode: 'secret' | 'oauth'
  corpId: string
  /** The OAuth application, or the SdkId of the credential when one was assigned. */
  sdkId?: string
  /** The SecretId that signed the request (secret only); participants' phone numbers are hashed with it. */
  secretId?: string
  /** The person the token belongs to (oauth only). */
  person?: Person
}

/** One request, already valid JSON that fits the contract's schema. */
export interface Call {
  world: World
  caller: Caller
  params: Record<string, string>
  query: Record<string, string>
  body: Record<string, unknown>
}

/** An error as the platform words it. `status` is 500 for business errors, 400 for request errors. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly status: 400 | 403 | 500 = 500,
  ) {
    super(message)
  }
}

/** One operation of the contract. The answer is sent as JSON (a bigint as a bare number); undefined is an empty body. */
export interface Operation {
  /** operationId of the contract; the variants of one path have their own (getMeetingByCode). */
  id: string
  run(call: Call): unknown
}
