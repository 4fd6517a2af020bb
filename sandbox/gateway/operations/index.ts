import type { Operation } from '../operation'
import { createMeeting } from './create-meeting'
import { getMeeting } from './get-meeting'
import { getMeetingByCode } from './get-meeting-by-code'
import { listUserMeetings } from './list-user-meetings'

/** The operations the sandbox knows; an operation of the contract that is missing here is not supported. */
export const operations: Operation[] = [createMeeting, getMeeting, getMeetingByCode, listUserMeetings]
