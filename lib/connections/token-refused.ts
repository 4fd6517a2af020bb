import 'server-only'
import { AppError } from '@/lib/errors'
import { TencentError } from '@/lib/tencent'

/** The gateway's word for a credential that it does not accept; the token endpoints have others. */
export const TOKEN_REFUSED = 190303

/** Whether the gateway refused a call for its token. */
export const isTokenRefused = (error: unknown): error is TencentError =>
  error instanceof TencentError && error.code === TOKEN_REFUSED

/** What people are told while Tencent refuses what it has just issued: neither a refresh nor a new sign-in is sure to help. */
export const tokenRefused = (waitMs: number, cause?: TencentError): AppError =>
  new AppError('token_refused', 'Tencent refuses tokens that it has just issued', {
    cause,
    retryAfterSeconds: Math.ceil(waitMs / 1000),
    tencent: { code: TOKEN_REFUSED, traceId: cause?.traceId },
  })
