import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { entriesOf } from './read-entries'
import type { MeetingCounts } from './schema'

/**
 * How many rows the lists of the person's meetings have. The day and what is over count each meeting of a series; of what comes and
 * of what was cancelled as a whole a series is one row.
 */
export async function countMeetings(ctx: PersonContext, today: { from: string; to: string }): Promise<MeetingCounts> {
  const [from, to] = [new Date(today.from), new Date(today.to)]
  const [counts] = await asTenant(
    { id: ctx.tenant.id },
    (db) => db.$queryRaw<MeetingCounts[]>`
      select
        count(*) filter (where not is_cancelled and "startsAt" < ${to}::timestamptz and "endsAt" > ${from}::timestamptz)::int as today,
        count(distinct id) filter (where not is_cancelled and "endsAt" > ${ctx.now}::timestamptz
          and status in ('upcoming', 'running', 'unknown') and role <> 'participant')::int as upcoming,
        count(*) filter (where not is_cancelled and "endsAt" <= ${ctx.now}::timestamptz)::int as ended,
        count(distinct case when status = 'cancelled' then id else id || ' ' || occurrence end)
          filter (where is_cancelled)::int as cancelled
      from (select m.id, m.status, v.role, o.id as occurrence, o."startsAt", o."endsAt",
                   (o."isCancelled" or m.status = 'cancelled') as is_cancelled ${entriesOf(ctx)}) e`,
  )
  return counts ?? { today: 0, upcoming: 0, ended: 0, cancelled: 0 }
}
