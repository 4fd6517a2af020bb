import 'server-only'
import type { ErrorCode } from '@/lib/errors'

/** Who calls: a person by their token, or the enterprise by its secret. */
export type Caller = 'person' | 'enterprise'

/** What each of Tencent's codes is to the people here. Faults that may pass stand in no group: their outcome decides. */
const groups: Partial<Record<ErrorCode, readonly number[]>> = {
  not_found: [9002, 9003, 190457],
  recording_gone: [4049, 4051, 500277],
  no_transcript: [30002],
  participant_gone: [202007],
  not_allowed: [9042, 9102, 190315],
  plan_lacks_it: [500014],
  admin_must_withdraw: [40],
  may_not_schedule: [9100],
  may_not_join: [9099, 9101],
  account_disabled: [20003],
  not_registered: [20001, 190001],
  super_admin_stays: [20004],
  user_data_refused: [204001],
  meeting_started: [13602, 500273],
  meeting_over: [13603, 9007, 500274, 500275],
  live_off: [190316, 190317],
  device_not_controllable: [9103, 9104],
  rate_limited: [9061, 190310, 190313, 500046],
  quota_used_up: [190311, 190312],
  month_quota_used_up: [500168],
  scheduling_too_fast: [9008, 500029],
  slots_taken: [9098],
  seats_taken: [156009],
  needs_reauth: [190303, 1002, 1004, 1005, 1006],
  app_secret_refused: [1003],
  app_disabled: [1001],
  enterprise_id_refused: [50000],
  enterprise_unusable: [50001],
  server_address_refused: [500125],
  invalid_input: [9093, 20002, 20006, 40000, 41001, 41002, 41003],
  value_refused: [10, 10001, 20000, 190004, 200005, 200006],
  not_offered: [200004],
  our_request_refused: [10005, 200001],
  our_clock_or_signature: [190300, 190301, 200002, 200003],
}

const codes = new Map(
  Object.entries(groups).flatMap(([code, numbers]) => numbers.map((number) => [number, code as ErrorCode])),
)

/** An enterprise's call has no sign-in to renew, and a wrong SecretKey is a wrong signature. */
const ofEnterprise = new Map<number, ErrorCode>([
  [190303, 'enterprise_secret_refused'],
  [200003, 'enterprise_secret_refused'],
])

/** The code of ours for one of Tencent's; undefined where there is none. */
export const appCode = (number: number, caller: Caller): ErrorCode | undefined =>
  (caller === 'enterprise' ? ofEnterprise.get(number) : undefined) ?? codes.get(number)
