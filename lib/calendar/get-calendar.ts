import 'server-only'
import { syncKey } from '@/lib/copies/jobs'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { readEntries, toEntries } from './read-entries'
import type { Calendar, CalendarQuery } from './schema'

/** More than a screen can show. */
const ENTRIES_MAX = 2_000

/** What the person's meetings take of a span of time, by start; from our copies, so that it answers when Tencent does not. */
export async function getCalendar(ctx: PersonContext, { from, to }: CalendarQuery): Promise<Calendar> {
  const [tenantId, membershipId] = [ctx.tenant.id, ctx.actor.membershipId]
  const [rows, sync, waiting] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      readEntries(
        db,
        ctx,
        Prisma.sql`and o."startsAt" < ${new Date(to)}::timestamptz and o."endsAt" > ${new Date(from)}::timestamptz
                   order by o."startsAt", m.id, o.id limit ${ENTRIES_MAX + 1}::int`,
      ),
      db.copySync.findFirst({ where: { tenantId, membershipId } }),
      db.$queryRaw<{ id: bigint }[]>`
        select id from graphile_worker.jobs
        where key = ${syncKey(membershipId)} and attempts < max_attempts and run_at <= now()`,
    ]),
  )
  const at = (moment: Date | null | undefined) => (moment ? toInstant(moment) : null)
  return {
    items: await toEntries(ctx, rows.slice(0, ENTRIES_MAX)),
    incomplete: rows.length > ENTRIES_MAX,
    syncedAt: at(sync?.syncedAt),
    isRefreshing: waiting.length > 0,
    failedAt: at(sync?.failedAt),
    drift: sync?.drift ?? 0,
  }
}
