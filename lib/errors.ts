/** The closed set of codes of this application, each with its one HTTP status. Text for people is looked up by code. */
export const errorStatus = {
  invalid_input: 400,
  not_signed_in: 401,
  cross_origin: 403,
  not_allowed: 403,
  needs_recent_sign_in: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_in_progress: 409,
  idempotency_mismatch: 422,
  too_large: 413,
  too_slow: 408,
  unsupported_media_type: 415,
  last_owner: 409,
  outcome_unknown: 409,
  meeting_started: 409,
  meeting_over: 409,
  meeting_not_running: 409,
  people_inside: 409,
  too_late_to_undo: 409,
  series_too_long: 422,
  setup_code_refused: 403,
  rate_limited: 429,
  quota_used_up: 429,
  needs_reauth: 409,
  needs_enterprise_secret: 409,
  tencent_refused: 422,
  scheduling_too_fast: 429,
  month_quota_used_up: 429,
  slots_taken: 409,
  seats_taken: 409,
  plan_lacks_it: 403,
  admin_must_withdraw: 403,
  may_not_schedule: 403,
  may_not_join: 403,
  account_disabled: 403,
  not_registered: 409,
  super_admin_stays: 409,
  user_data_refused: 409,
  recording_gone: 404,
  no_transcript: 404,
  no_such_file: 404,
  participant_gone: 409,
  device_not_controllable: 422,
  live_off: 409,
  not_linked: 409,
  enterprise_secret_refused: 409,
  enterprise_id_refused: 409,
  enterprise_unusable: 409,
  app_secret_refused: 409,
  app_disabled: 409,
  server_address_refused: 502,
  value_refused: 422,
  not_offered: 502,
  our_request_refused: 502,
  our_clock_or_signature: 502,
  tencent_unavailable: 502,
  token_refused: 502,
  refresh_in_progress: 503,
  unavailable: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** One wrong field: where it is in what was sent, and a code that the messages turn into a sentence. */
export interface FieldError {
  path: string
  code: string
  /** Values the sentence names, such as {max: 256}. */
  values?: Record<string, string | number>
}

interface Details {
  /** For the log only; never shown. */
  cause?: unknown
  errors?: FieldError[]
  /** With a conflict: the thing as it stands, in the fields that its door answers with. */
  current?: object
  retryAfterSeconds?: number
  /** Tencent's code and trace id, shown in small print. */
  tencent?: { code?: number; traceId?: string }
}

/** The one error of this application. `message` is for the log; people see the text of `code`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly errors: FieldError[] | undefined
  readonly current: object | undefined
  readonly retryAfterSeconds: number | undefined
  readonly tencent: { code?: number; traceId?: string } | undefined

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause })
    this.errors = details.errors
    this.current = details.current
    this.retryAfterSeconds = details.retryAfterSeconds
    this.tencent = details.tencent
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
