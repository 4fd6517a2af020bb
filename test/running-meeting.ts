import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { connect } from './connect'
import { control, makeTenant } from './make-tenant'

const HOUR = 3_600_000

/** A meeting that runs with its creator inside, made through the tenant's application; `at` controls it. */
export async function runningMeeting(sandbox: { origin: string }) {
  const made = await makeTenant({ sandbox })
  const ctx = await connect(made, 'olga')
  const times = { startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + HOUR) }
  const meeting = await callAsPerson(ctx, operations.createMeeting, { subject: 'Review', ...times })
  const at = <T>(action: string, body: object) => control<T>(sandbox, 'POST', `/meetings/${meeting.id}/${action}`, body)
  await at('join', { userid: 'olga' })
  return { made, ctx, meeting, at }
}

/** The same with a cloud recording of so many seconds; `record` makes one more. */
export async function recordedMeeting(sandbox: { origin: string }, seconds: number) {
  const facts = await runningMeeting(sandbox)
  const record = (length: number) => facts.at<{ id: string; files: { id: string }[] }>('record', { seconds: length })
  return { ...facts, record, recording: await record(seconds) }
}

/** A day before and a day after now. */
export const aroundNow = () => ({ from: new Date(Date.now() - 24 * HOUR), to: new Date(Date.now() + 24 * HOUR) })
