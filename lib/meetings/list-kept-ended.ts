import 'server-only'
import { ownKey } from '@/lib/attendance/person-key'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import type { EndedMeetingList } from './past-schema'

type Item = EndedMeetingList['items'][number]

interface Wanted {
  /** Of [from, to), in Unix milliseconds. */
  from: number
  to: number
  code?: string
  q?: string
  /** What our copies have too: where Tencent is not there to say that a meeting is at another time by now. */
  withCopies: boolean
  limit: number
}

interface Row {
  id: string
  code: string
  subject: string
  startsAt: Date
  endsAt: Date
  isRecurring: boolean
  subMeetingId: string | null
}

/** What is known here of the ended meetings that a person created or took part in, newest first. */
export async function listKeptEnded(ctx: PersonContext, wanted: Wanted): Promise<Item[]> {
  const { tenant, now } = ctx
  const kept = await ofArchive(ctx)
  const all = wanted.withCopies ? Prisma.sql`${kept} union all ${ofCopies(ctx)}` : kept
  const { from, to, code, q, limit } = wanted
  const rows = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<Row[]>`
      select * from (
        select distinct on (e."startsAt", e.id) e.* from (${all}) e
        where e."startsAt" >= ${new Date(from)}::timestamptz and e."startsAt" < ${new Date(to)}::timestamptz
          and (e."isOver" or e."endsAt" <= ${now}::timestamptz)
          ${code === undefined ? Prisma.empty : Prisma.sql`and e.code = ${code}`}
          ${q === undefined ? Prisma.empty : matching(q)}
        order by e."startsAt" desc, e.id, e.source
      ) each order by "startsAt" desc, id limit ${limit}::int`,
  )
  return rows.map(({ startsAt, endsAt, subMeetingId, id, code: digits, subject, isRecurring }) => ({
    ...{ id, code: digits, subject, isRecurring, isKept: true },
    startsAt: toInstant(startsAt),
    endsAt: toInstant(endsAt),
    subMeetingId: subMeetingId ?? undefined,
  }))
}

/** Those whose attendance was kept. */
async function ofArchive(ctx: PersonContext): Promise<Prisma.Sql> {
  const key = await ownKey(ctx)
  return Prisma.sql`
    select a."meetingId" as id, a.code, a.subject, a."startsAt", a."endsAt", a."subMeetingId" is not null as "isRecurring",
           a."subMeetingId", a."isFinal" or a."endedAt" is not null as "isOver", 1 as source
    from "AttendanceCopy" a
    where a."tenantId" = ${ctx.tenant.id}::uuid and (a."creatorKey" = ${key} or exists (
      select from "AttendancePerson" p where p."tenantId" = a."tenantId" and p."copyId" = a.id and p.key = ${key}
        and p."joinedAt" is not null))`
}

/** Those that calendar and lists have; who took part in one of a series need not have been in the others. */
const ofCopies = ({ tenant, actor }: PersonContext): Prisma.Sql => Prisma.sql`
  select m.id, m.code, m.subject, o."startsAt", o."endsAt", m."isRecurring",
         case when o.id = '' or o.id like '@%' then null else o.id end, false, 2
  from "MeetingViewer" v
  join "MeetingCopy" m on m."tenantId" = v."tenantId" and m.id = v."meetingId"
  join "OccurrenceCopy" o on o."tenantId" = m."tenantId" and o."meetingId" = m.id
  where v."tenantId" = ${tenant.id}::uuid and v."membershipId" = ${actor.membershipId}::uuid
    and (v.role = 'creator' or (v.role = 'participant' and not m."isRecurring"))
    and m.status <> 'cancelled' and not o."isCancelled"`

const matching = (q: string): Prisma.Sql => {
  const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return Prisma.sql`and (e.subject ilike ${pattern(q)} or e.code like ${pattern(q.replaceAll(/[\s-]/g, ''))})`
}
