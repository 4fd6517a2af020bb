import 'server-only'
import type { FieldError } from '@/lib/errors'
import type { TencentError } from '@/lib/tencent'

/** What is wrong with the one field that a code speaks of. */
const fieldCodes = new Map([
  [9093, 'subject_refused'],
  [20002, 'userid_taken'],
  [20006, 'room_taken'],
  [40000, 'phone_invalid'],
  [41001, 'email_invalid'],
  [41002, 'email_taken'],
  [41003, 'phone_taken'],
])

/** Fields of Tencent's requests by their names there, and by ours. */
const named = new Map([
  ['subject', 'subject'],
  ['start_time', 'startsAt'],
  ['end_time', 'endsAt'],
  ['password', 'password'],
  ['time_zone', 'timeZone'],
  ['recurring_rule', 'recurrence'],
  ['hosts', 'hosts'],
  ['invitees', 'invitees'],
  ['guests', 'guests'],
  ['location', 'location'],
  ['live_config', 'live'],
  ['meeting_room_id_list', 'rooms'],
  ['username', 'name'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['job_title', 'jobTitle'],
])

const parameterCodes = new Set([10001, 20000, 190004, 200005, 200006])
const strangerCodes = new Set([20001, 190001])
const lists = new Set(['hosts', 'invitees'])

/** The fields that a refusal is about: those we found wrong, the one its code speaks of, or those its text names. */
export function fieldErrors({ issues, code = 0, known, message }: TencentError): FieldError[] {
  if (issues.length > 0) return issues.map(({ path }) => ({ path, code: 'not_accepted' }))
  if (known?.field) return [{ path: known.field, code: fieldCodes.get(code) ?? 'not_accepted' }]
  const paths = new Set(message.match(/\w+/g)?.flatMap((word) => named.get(word) ?? []))
  if (parameterCodes.has(code)) return [...paths].map((path) => ({ path, code: 'not_accepted' }))
  if (!strangerCodes.has(code)) return []
  return [...paths].filter((path) => lists.has(path)).map((path) => ({ path, code: 'not_registered' }))
}
