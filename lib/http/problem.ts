import 'server-only'
import { AppError, type ErrorCode } from '@/lib/errors'
import { log } from '@/lib/log'

const titles: Record<ErrorCode, string> = {
  invalid_input: 'Something in the request is not as it must be',
  not_signed_in: 'Nobody is signed in',
  cross_origin: 'The request came from another site',
  not_allowed: 'This needs more rights',
  needs_recent_sign_in: 'This needs a fresh sign-in',
  not_found: 'There is nothing here',
  method_not_allowed: 'This cannot be done here',
  conflict: 'It changed in the meantime',
  idempotency_in_progress: 'The same request is still running',
  idempotency_mismatch: 'The key was used for another request',
  too_large: 'The request is too large',
  too_slow: 'The request takes too long to arrive',
  unsupported_media_type: 'Only JSON is understood',
  last_owner: 'The last owner must stay',
  outcome_unknown: 'It is not known whether this was done',
  meeting_started: 'The meeting has started',
  meeting_over: 'The meeting is over',
  meeting_not_running: 'The meeting is not in progress',
  people_inside: 'People are in the meeting',
  too_late_to_undo: 'It is too late to undo',
  series_too_long: 'The series is too long',
  setup_code_refused: 'This setup code does not fit',
  rate_limited: 'Too many requests',
  quota_used_up: 'The quota is used up',
  needs_reauth: 'The connection to Tencent Meeting needs a sign-in',
  needs_enterprise_secret: 'This needs the enterprise secret',
  tencent_refused: 'Tencent Meeting refused this',
  scheduling_too_fast: 'Meetings are scheduled too fast',
  month_quota_used_up: 'The quota of this month is used up',
  slots_taken: 'All concurrent meetings are taken then',
  seats_taken: 'No seats are left',
  plan_lacks_it: 'The account lacks a right or plan',
  admin_must_withdraw: 'Only an administrator can withdraw this',
  may_not_schedule: 'This person may not schedule meetings',
  may_not_join: 'This person may not join the meeting',
  account_disabled: 'The account is disabled or not activated',
  not_registered: 'The person is not registered with the enterprise',
  super_admin_stays: 'The super administrator must stay',
  user_data_refused: 'The user data exist already or are wrong',
  recording_gone: 'The recording is gone',
  no_transcript: 'There is no transcript',
  participant_gone: 'The participant is not in the meeting',
  device_not_controllable: 'The device cannot be controlled',
  live_off: 'The meeting has no live stream',
  not_linked: 'The person is not linked to the address book',
  enterprise_secret_refused: 'The enterprise secret is not accepted',
  enterprise_id_refused: 'The enterprise id is not accepted',
  enterprise_unusable: 'The enterprise account is not usable',
  app_secret_refused: 'The application secret is not accepted',
  app_disabled: 'The application is disabled',
  server_address_refused: 'The address of this server is not accepted',
  value_refused: 'A value was not accepted',
  not_offered: 'Tencent Meeting does not offer this here',
  our_request_refused: 'Tencent Meeting does not understand our request',
  our_clock_or_signature: 'Our clock or signature is wrong',
  tencent_unavailable: 'Tencent Meeting did not answer',
  token_refused: 'Tencent Meeting does not accept this connection at the moment',
  refresh_in_progress: 'The connection is being renewed',
  unavailable: 'This is not available now',
  internal: 'Something went wrong',
}

/** Turns whatever was thrown into `application/problem+json` (RFC 9457). What is not an AppError says nothing of itself. */
export function toProblem(thrown: unknown, requestId: string): Response {
  const error = thrown instanceof AppError ? thrown : new AppError('internal', 'unexpected error', { cause: thrown })
  if (error.status >= 500) log.error({ requestId, code: error.code, err: describe(error) }, error.message)
  const { code, status, errors, current, tencent, retryAfterSeconds } = error
  const body = { type: `urn:problem:${code}`, title: titles[code], status, code, requestId, errors, current, tencent }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterSeconds)))
  return new Response(JSON.stringify(body), { status, headers })
}

// Only what names the fault: an error's own fields may hold what was sent.
function describe(error: Error): { stack: string | undefined; cause?: unknown } {
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined
  return { stack: error.stack, ...(cause && { cause }) }
}
