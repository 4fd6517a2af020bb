import type { Happening, MeetingHappening } from '../state/happening'
import type { World } from '../state/world'
import { describeAppHappening } from './describe-app'
import { describeMeeting } from './describe-meeting'
import { describeAffected, describePerson } from './describe-person'
import type { Reader } from './reader'

/** What is signed and sent. */
export interface Envelope {
  event: string
  trace_id: string
  payload: unknown[]
}

function describeOperator(world: World, reader: Reader, { by, pstnNumber }: MeetingHappening) {
  if (pstnNumber === undefined) return describePerson(world, reader, by)
  // Whoever dials in is known by the number alone.
  return { ...describePerson(world, reader, by), userid: '', uuid: '', pstn_number: pstnNumber }
}

function describeMeetingHappening(world: World, reader: Reader, happening: MeetingHappening) {
  const { to, cancelReason, leaveReason, endType, fileIds, customerData } = happening
  return {
    operator: describeOperator(world, reader, happening),
    ...(to !== undefined && { to_operator: describeAffected(world, reader, to) }),
    ...(cancelReason !== undefined && { cancel_reason: cancelReason }),
    ...(leaveReason !== undefined && { leave_reason: leaveReason }),
    ...(endType !== undefined && { meeting_end_type: endType }),
    ...(fileIds !== undefined && { recording_files: fileIds.map((id) => ({ record_file_id: id })) }),
    meeting_info: describeMeeting(world, reader, happening),
    ...(customerData !== undefined && { extend_info: { customer_data: customerData } }),
  }
}

/** An event as one reader is told of it; times of operation are milliseconds. */
export function composeEvent(world: World, reader: Reader, happening: Happening, traceId: string): Envelope {
  const said =
    'meeting' in happening
      ? describeMeetingHappening(world, reader, happening)
      : describeAppHappening(world, reader, happening)
  const now = Date.now() + world.clockOffset() * 1000
  const operateTime = 'meeting' in happening ? (happening.at ?? now) : now
  return { event: happening.event, trace_id: traceId, payload: [{ operate_time: operateTime, ...said }] }
}
