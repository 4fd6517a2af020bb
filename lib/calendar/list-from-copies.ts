import 'server-only'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { MeetingList } from '@/lib/meetings/schema'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { readEntries, toEntries } from './read-entries'

/** A page of the list cannot be continued at Tencent: it holds what a screen can show. */
const ROWS_MAX = 200

/**
 * What runs and comes of the person's meetings as our copies have it: a series once, at its next occurrence. Undefined where they were
 * never read, which is not the same as having none.
 */
export async function listFromCopies(ctx: PersonContext): Promise<MeetingList | undefined> {
  const [tenantId, membershipId] = [ctx.tenant.id, ctx.actor.membershipId]
  const [rows, sync] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      readEntries(
        db,
        ctx,
        Prisma.sql`
          and m.status in ('upcoming', 'running', 'unknown') and v.role <> 'participant'
          and o.id = (select next.id from "OccurrenceCopy" next where next."tenantId" = m."tenantId" and next."meetingId" = m.id
                      and not next."isCancelled" and next."endsAt" > ${ctx.now}::timestamptz order by next."startsAt", next.id limit 1)
          order by o."startsAt", m.id limit ${ROWS_MAX}::int`,
      ),
      db.copySync.findFirst({ where: { tenantId, membershipId }, select: { syncedAt: true } }),
    ]),
  )
  if (!sync?.syncedAt) return undefined
  const items = (await toEntries(ctx, rows)).flatMap(({ role, subMeetingId, series, ...entry }) =>
    role === 'participant'
      ? []
      : [{ ...entry, role, ...(series ? { series: { subMeetingId, remaining: series.remaining } } : {}) }],
  )
  return { items, nextCursor: null, incomplete: rows.length === ROWS_MAX, asOf: toInstant(sync.syncedAt) }
}
