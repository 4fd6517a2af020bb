import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { parseCode } from '@/lib/meetings/parse-code'
import type { PersonContext } from '@/lib/tenants/context'
import { readEntries, toEntries } from './read-entries'
import type { EntryPage, SearchQuery } from './schema'

const PAGE = 50
/** Digits from which a part of a code is looked for. */
const DIGITS_MIN = 3

/**
 * The person's meetings with these words in their subject or this code, however it is written: what runs and comes first, the soonest
 * first, then what is over, the latest first. A series is one row, at the occurrence that comes next.
 */
export async function searchMeetings(ctx: PersonContext, { q, cursor }: SearchQuery): Promise<EntryPage> {
  const offset = cursor === undefined ? 0 : readOffset(cursor)
  const rows = await asTenant({ id: ctx.tenant.id }, (db) =>
    readEntries(
      db,
      ctx,
      Prisma.sql`
        and (${matches(q)})
        and o.id = (select near.id from "OccurrenceCopy" near where near."tenantId" = m."tenantId" and near."meetingId" = m.id
                    order by near."isCancelled", near."endsAt" <= ${ctx.now}::timestamptz,
                             abs(extract(epoch from near."startsAt" - ${ctx.now}::timestamptz)), near.id limit 1)
        order by o."endsAt" <= ${ctx.now}::timestamptz, abs(extract(epoch from o."startsAt" - ${ctx.now}::timestamptz)), m.id
        limit ${PAGE + 1}::int offset ${offset}::int`,
    ),
  )
  return {
    items: await toEntries(ctx, rows.slice(0, PAGE)),
    nextCursor: rows.length > PAGE ? String(offset + PAGE) : null,
  }
}

function matches(q: string): Prisma.Sql {
  const words = Prisma.sql`m.subject ilike ${`%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
  const digits = parseCode(q) ?? q.replaceAll(/[\s-]/g, '')
  if (digits.length < DIGITS_MIN || !/^\d+$/.test(digits)) return words
  return Prisma.sql`${words} or m.code like ${`%${digits}%`}`
}

function readOffset(cursor: string): number {
  if (/^\d{1,5}$/.test(cursor)) return Number(cursor)
  throw new AppError('invalid_input', 'the cursor is not one of ours', {
    errors: [{ path: 'cursor', code: 'not_valid' }],
  })
}
