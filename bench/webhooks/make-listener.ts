import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import { toInstant } from '@/lib/time'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { connect } from '@/test/connect'
import { makeTenant } from '@/test/make-tenant'
import type { ToldMeeting } from './make-event'

const MEETINGS = 20
const HOUR_MS = 3_600_000

/** A tenant that hears of events over the web processes at these ports, with meetings of a member that the events can be about. */
export async function makeListener(sandbox: { origin: string }, ports: readonly number[]) {
  const tenant = await makeTenant({ sandbox })
  const ctx = await connect(tenant, 'olga')
  const meetings: ToldMeeting[] = []
  for (let index = 0; index < MEETINGS; index++) {
    const startsAt = new Date(Date.now() + (index + 1) * HOUR_MS)
    const endsAt = new Date(startsAt.getTime() + HOUR_MS)
    const subject = `Review ${index}`
    const { id, code } = await scheduleMeeting(ctx, {
      ...{ type: 'scheduled' as const, subject },
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
    })
    const [from, to] = [startsAt, endsAt].map((moment) => Math.floor(moment.getTime() / 1_000))
    meetings.push({ id, code, subject, startsAt: from ?? 0, endsAt: to ?? 0, creator: tenant.person('olga').openId })
  }
  const { url, token } = await createSubscription(ctx, { encrypted: false })
  const { pathname } = new URL(url)
  return { tenant: tenant.tenant, urls: ports.map((port) => `http://127.0.0.1:${port}${pathname}`), token, meetings }
}
