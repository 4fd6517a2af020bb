import 'server-only'
import type { Db } from '@/lib/db'
import { personHash } from '@/lib/webhooks/person-hash'
import { marksOf } from './marks-of'

interface Told {
  tenantId: string
  event: string
  meetingId: string
  /** Whom the event is about, as Tencent names them. */
  person: string
  at: Date
}

/** Writes what an event tells of what is going on. Events come in any order: of each kind and person the latest stays. */
export async function noteScene(db: Db, { tenantId, event, meetingId, person, at }: Told): Promise<void> {
  const marks = marksOf(event)
  if (marks.length === 0) return
  const who = personHash(tenantId, person)
  const people = marks.map(({ isOfPerson }) => (isOfPerson ? who : ''))
  const [kinds, holding] = [marks.map(({ kind }) => kind), marks.map(({ holds }) => holds)]
  await db.$executeRaw`
    insert into "SceneMark" as m ("tenantId", "meetingId", kind, person, holds, at)
    select ${tenantId}::uuid, ${meetingId}, t.kind, t.person, t.holds, ${at}
    from unnest(${kinds}::text[], ${people}::text[], ${holding}::boolean[]) t(kind, person, holds)
    on conflict ("tenantId", "meetingId", kind, person) do update set holds = excluded.holds, at = excluded.at
    where m.at <= excluded.at`
}
