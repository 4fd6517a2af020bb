import 'server-only'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { readEntryCursor, writeEntryCursor } from './entry-cursor'
import { type EntryRow, readEntries, toEntries } from './read-entries'
import type { EntryPage } from './schema'

const PAGE = 50

const cancelled = Prisma.sql`and (o."isCancelled" or m.status = 'cancelled')`
/** One row a meeting that was cancelled as a whole: its first occurrence. */
const once = Prisma.sql`and (m.status <> 'cancelled' or not m."isRecurring" or o.id = (
  select first.id from "OccurrenceCopy" first where first."tenantId" = m."tenantId" and first."meetingId" = m.id
  order by first."startsAt", first.id limit 1))`

/** What was cancelled of the person's meetings, the latest start first. */
export async function listCancelled(ctx: PersonContext, query: { cursor?: string }): Promise<EntryPage> {
  const [startsAt, id, occurrence] = query.cursor ? readEntryCursor(query.cursor) : []
  const after = startsAt
    ? Prisma.sql`and (o."startsAt", m.id, o.id) < (${new Date(startsAt)}::timestamptz, ${id}, ${occurrence})`
    : Prisma.empty
  const rows = await asTenant({ id: ctx.tenant.id }, (db) =>
    readEntries(
      db,
      ctx,
      Prisma.sql`${cancelled} ${once} ${after} order by o."startsAt" desc, m.id desc, o.id desc limit ${PAGE + 1}::int`,
    ),
  )
  return await toPage(ctx, rows)
}

/** Rows of one more than a page as a page. */
async function toPage(ctx: PersonContext, rows: EntryRow[]): Promise<EntryPage> {
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const hasMore = rows.length > PAGE && last
  return {
    items: await toEntries(ctx, shown),
    nextCursor: hasMore ? writeEntryCursor([last.startsAt.toISOString(), last.id, last.occurrence]) : null,
  }
}
