import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { personContext } from './connect'
import type { TestTenant } from './make-tenant'

const DAY_MS = 86_400_000

/** A daily series of someone who is signed in, as their own application makes it; its first occurrence begins at `startsAt`. */
export async function makeSeries(tenant: TestTenant, userid: string, startsAt: Date, count = 3) {
  const ctx = await personContext(tenant, userid)
  const made = await callAsPerson(ctx, operations.createMeeting, {
    subject: 'Daily',
    startsAt,
    endsAt: new Date(startsAt.getTime() + DAY_MS / 24),
    recurrence: { frequency: 'daily', until: { count } },
  })
  const read = () => callAsPerson(ctx, operations.getMeeting, { meetingId: made.id })
  const occurrences = (await read()).series?.occurrences ?? []
  return { id: made.id, occurrences, read }
}
