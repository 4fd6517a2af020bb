import type { Guest, RecurringRule } from '../../state/model'
import type { UserInput } from './people'

/** What createMeeting and updateMeeting have in common; the gateway has checked the body against the contract's schema. */
export interface MeetingFields {
  subject?: string
  hosts?: UserInput[]
  invitees?: UserInput[]
  start_time?: string
  end_time?: string
  password?: string
  settings?: Record<string, unknown>
  meeting_type?: 0 | 1
  recurring_rule?: Partial<RecurringRule> & { sub_meeting_id?: string }
  enable_live?: boolean
  live_config?: Record<string, unknown>
  enable_doc_upload_permission?: boolean
  guests?: Guest[]
}

/** Fields the documents give a meaning, also those of the caller; user_non_registered is in the example of a request by mistake. */
export const DOCUMENTED_FIELDS: readonly string[] = [
  'subject',
  'hosts',
  'invitees',
  'start_time',
  'end_time',
  'password',
  'settings',
  'meeting_type',
  'recurring_rule',
  'enable_live',
  'live_config',
  'enable_doc_upload_permission',
  'guests',
  'type',
  'userid',
  'instanceid',
  'operator_id',
  'operator_id_type',
  'user_non_registered',
]
