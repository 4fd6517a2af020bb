import type { Meeting } from '../state/model'
import { type Answer, bySecret, callOperation, type TestCaller } from './call-operation'
import type { MemoryWorld } from './memory-world'

/** Calls updateMeeting as ann, the creator of the test meetings, unless the fields say otherwise. */
export function updateTestMeeting(
  setting: MemoryWorld,
  { id }: Meeting,
  fields: Record<string, unknown>,
  by: TestCaller = bySecret(setting),
): Answer {
  const body = { userid: by.idOf('ann'), instanceid: 1, ...fields }
  return callOperation(setting, by, 'updateMeeting', { params: { meetingId: id }, body })
}
