import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { readRows, toMeetings } from './read-rows'
import type { RecordingsOfMeeting } from './schema'

/** The recordings of a meeting, from the copies; of one that is none of theirs the same as of none. */
export async function listRecordingsOfMeeting(
  ctx: PersonContext,
  { id }: { id: string },
): Promise<RecordingsOfMeeting> {
  const scope = isPermitted(ctx.actor.role, 'recordings:manage') ? 'account' : 'own'
  const rows = await asTenant({ id: ctx.tenant.id }, (db) =>
    readRows(db, ctx, scope, Prisma.sql`and c."meetingId" = ${id} order by c."startedAt" desc, c.id`),
  )
  return { meeting: toMeetings(rows)[0] ?? null }
}
