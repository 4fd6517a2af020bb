import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant } from '@/lib/db'
import { streamTable } from '@/lib/exports/stream-table'
import { messagesOf } from '@/lib/messages/messages'
import { toLocale } from '@/lib/messages/to-locale'
import type { PersonContext } from '@/lib/tenants/context'
import { dayOf } from '@/lib/time'
import {
  type AttendanceView,
  arrangePeople,
  hasName,
  isToldOrder,
  isWanted,
  type ListedPerson,
  usualView,
} from './arrange-people'
import { attendanceColumns, type FileRow } from './attendance-columns'
import { judgeAttendance } from './judge-attendance'
import { type OpenAttendance, openAttendance } from './open-attendance'
import type { AttendanceFileQuery } from './schema'

/**
 * Who was in a meeting as a file: the rows, order and limits of the screen, then who did not come, where all are wanted. Written while it is
 * read, but for another order than theirs. The export is in the audit before the first byte; what was searched for is not.
 */
export async function exportAttendance(
  ctx: PersonContext,
  asked: { id: string } & AttendanceFileQuery,
): Promise<Response> {
  const { tenant } = ctx
  const { id, start, format, lang, zone } = asked
  const attendance = await openAttendance(ctx, { id, start })
  const { meeting } = attendance.head
  const timeZone = zone ?? tenant.timeZone
  await asTenant({ id: tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'attendance.exported',
      target: { kind: 'meeting', id },
      details: { format, startsAt: meeting.startsAt },
    }),
  )
  const locale = toLocale(lang, tenant)
  const { columns, write } = attendanceColumns(locale, timeZone)
  return streamTable({
    format,
    fileName: `attendance-${meeting.code.replaceAll(/\D/g, '')}-${dayOf(meeting.startsAt, timeZone)}`,
    sheetName: messagesOf(locale).attendance.title,
    ...{ columns, timeZone },
    rows: readRows(attendance, { view: viewOf(asked), locale, write }),
  })
}

function viewOf({ q, only, sort, order, late, early, share }: AttendanceFileQuery): AttendanceView {
  const { limits, ...usual } = usualView
  return {
    ...{ q: q ?? usual.q, only: only ?? usual.only, sort: sort ?? usual.sort, order: order ?? usual.order },
    limits: {
      lateAfterMinutes: late ?? limits.lateAfterMinutes,
      earlyBeforeMinutes: early ?? limits.earlyBeforeMinutes,
      minimumShare: share === undefined ? limits.minimumShare : share / 100,
    },
  }
}

interface Told {
  view: AttendanceView
  locale: string
  write: (row: FileRow) => unknown[]
}

async function* readRows(attendance: OpenAttendance, { view, locale, write }: Told): AsyncGenerator<unknown[]> {
  const wanted = readWanted(attendance, view)
  if (isToldOrder(view)) for await (const person of wanted) yield write(person)
  else yield* arrangePeople(await readAll(wanted), view, locale).map(write)
  if (view.only !== 'all') return
  for (const person of attendance.head.absent) if (hasName(person, view.q)) yield write(person)
}

async function* readWanted({ head, people }: OpenAttendance, view: AttendanceView): AsyncGenerator<ListedPerson> {
  for await (const person of people) {
    for (const judged of judgeAttendance({ ...head, people: [person] }, view.limits)) {
      const listed = { ...person, ...judged }
      if (isWanted(listed, view)) yield listed
    }
  }
}

/** For an order of their own all have to be there: they are as many as one meeting holds. */
async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
