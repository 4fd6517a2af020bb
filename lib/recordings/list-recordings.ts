import 'server-only'
import { z } from 'zod'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { parseCode } from '@/lib/meetings/parse-code'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { readRows, type Scope, toMeetings, visibleTo } from './read-rows'
import type { RecordingList, RecordingQuery } from './schema'
import { ACCOUNT } from './sync-recordings'

/** Meetings on a page. */
const PAGE = 20
/** Digits from which a part of a code is looked for. */
const DIGITS_MIN = 3

/** Meetings with recordings, the latest recording first, from the copies: Tencent is not asked. */
export async function listRecordings(ctx: PersonContext, query: RecordingQuery, scope: Scope): Promise<RecordingList> {
  const tenantId = ctx.tenant.id
  const key = scope === 'account' ? ACCOUNT : ctx.actor.membershipId
  const [page, sync] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      db.$queryRaw<{ id: string; at: Date }[]>`
        select c."meetingId" as id, max(c."startedAt") as at ${visibleTo(ctx, scope)} ${narrowedBy(query)}
        group by c."meetingId" ${after(query.cursor)} order by at desc, id desc limit ${PAGE + 1}::int`,
      db.recordingSync.findFirst({ where: { tenantId, scope: key } }),
    ]),
  )
  const shown = page.slice(0, PAGE)
  const ids = shown.map(({ id }) => id)
  const rows = await asTenant({ id: tenantId }, (db) =>
    readRows(
      db,
      ctx,
      scope,
      Prisma.sql`and c."meetingId" = any (${ids}) ${withState(query.state)}
                 order by max(c."startedAt") over (partition by c."meetingId") desc, c."meetingId" desc, c."startedAt" desc, c.id`,
    ),
  )
  const last = shown.at(-1)
  return {
    items: toMeetings(rows),
    nextCursor: page.length > PAGE && last ? writeCursor([last.at.toISOString(), last.id]) : null,
    syncedAt: sync?.syncedAt ? toInstant(sync.syncedAt) : null,
    failedAt: sync?.failedAt ? toInstant(sync.failedAt) : null,
    failure: sync?.failureCode ?? null,
  }
}

const narrowedBy = ({ q, state }: RecordingQuery): Prisma.Sql => Prisma.sql`${withWords(q)} ${withState(state)}`

const withState = (state: string | undefined): Prisma.Sql =>
  state === undefined ? Prisma.empty : Prisma.sql`and c.state = ${state}`

function withWords(q: string | undefined): Prisma.Sql {
  if (!q) return Prisma.empty
  const words = Prisma.sql`c.subject ilike ${`%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
  const digits = parseCode(q) ?? q.replaceAll(/[\s-]/g, '')
  if (digits.length < DIGITS_MIN || !/^\d+$/.test(digits)) return Prisma.sql`and ${words}`
  return Prisma.sql`and (${words} or c.code like ${`%${digits}%`})`
}

const position = z.tuple([z.iso.datetime(), z.string().max(32)])

const writeCursor = (at: z.infer<typeof position>): string => Buffer.from(JSON.stringify(at)).toString('base64url')

function after(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty
  const [at, id] = readCursor(cursor)
  return Prisma.sql`having (max(c."startedAt"), c."meetingId") < (${new Date(at)}::timestamptz, ${id})`
}

function readCursor(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    const errors = [{ path: 'cursor', code: 'not_valid' }]
    throw new AppError('invalid_input', 'the cursor is not one of ours', { cause, errors })
  }
}
