import { lookUpError } from './error-catalogue'
import { ApiError } from './operation'

const WORDING: Record<number, string> = {
  190303: 'UNAUTHORIZED_SECRET',
  200003: 'Signature failed!',
  200005: 'Json Schema validation failed!',
}

/** The refusal of one of the gateway's own checks: HTTP 400 unless the documentation gives another status. */
export function refusal(code: number, detail?: string, status: 400 | 403 | 500 = 400): ApiError {
  const wording = WORDING[code] ?? lookUpError('rest', code).message
  return new ApiError(code, detail ? `${wording} (${detail})` : wording, status)
}
