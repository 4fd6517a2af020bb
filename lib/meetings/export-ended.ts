import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { findHiddenColumns } from '@/lib/columns/find-hidden-columns'
import { asTenant } from '@/lib/db'
import { streamTable } from '@/lib/exports/stream-table'
import { messagesOf } from '@/lib/messages/messages'
import { toLocale } from '@/lib/messages/to-locale'
import type { PersonContext } from '@/lib/tenants/context'
import { dayOf } from '@/lib/time'
import { endedColumns } from './ended-columns'
import { listEndedWithKept } from './list-ended-with-kept'
import type { EndedFileQuery, EndedMeetingList, EndedMeetingsQuery } from './past-schema'

/**
 * All ended meetings of a range as a file, newest first, with the columns that the person sees; a time that could not be read has a line
 * that says so. Written while it is read; the first part is there before the first byte. The export is in the audit; what was searched for is not.
 */
export async function exportEnded(ctx: PersonContext, asked: EndedFileQuery): Promise<Response> {
  const { tenant, actor } = ctx
  const { format, lang, zone, ...query } = asked
  const first = await listEndedWithKept(ctx, query)
  const hidden = await findHiddenColumns(tenant.id, actor.membershipId)
  const searched = query.q !== undefined || query.code !== undefined
  await asTenant({ id: tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'ended_meetings.exported',
      details: { format, from: query.from, to: query.to, searched },
    }),
  )
  const timeZone = zone ?? tenant.timeZone
  const locale = toLocale(lang, tenant)
  const { columns, write, writeGap } = endedColumns(locale, timeZone, hidden)
  async function* rows() {
    for (let page: EndedMeetingList | undefined = first; page; page = await readAfter(ctx, query, page)) {
      for (const item of page.items) yield write(item)
      if (page.gap) yield writeGap(page.gap)
    }
  }
  const { fileName } = messagesOf(locale).list
  return streamTable({
    ...{ format, columns, timeZone, rows: rows() },
    fileName: `${fileName}-${dayOf(ctx.now, timeZone)}`,
    sheetName: messagesOf(locale).ended.title,
  })
}

async function readAfter(
  ctx: PersonContext,
  query: EndedMeetingsQuery,
  { nextCursor }: EndedMeetingList,
): Promise<EndedMeetingList | undefined> {
  return nextCursor === null ? undefined : await listEndedWithKept(ctx, { ...query, cursor: nextCursor })
}
