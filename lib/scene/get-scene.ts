import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { hasScheduled } from '@/lib/meetings/has-scheduled'
import type { PersonContext } from '@/lib/tenants/context'
import type { Scene } from './schema'

interface Counted {
  waiting: number
  early: number
  sharing: number
  air: number
}

/**
 * What is going on in a meeting, for its creator and hosts. Throws AppError `not_found` for others, whether there is such a meeting
 * or not. An end takes back all that was before it, a host who comes whoever came early.
 */
export async function getScene(ctx: PersonContext, { id }: { id: string }): Promise<Scene> {
  if (!(await leads(ctx, id))) throw new AppError('not_found', 'nobody who leads the meeting')
  const tenantId = ctx.tenant.id
  const [row] = await asTenant(
    ctx.tenant,
    (db) => db.$queryRaw<Counted[]>`
      with marks as (select * from "SceneMark" where "tenantId" = ${tenantId}::uuid and "meetingId" = ${id}),
      edges as (
        select coalesce(max(at) filter (where kind = 'over'), '-infinity') as over,
               coalesce(max(at) filter (where kind = 'hosted'), '-infinity') as hosted
        from marks
      )
      select count(*) filter (where kind = 'waiting')::int as waiting,
             count(*) filter (where kind = 'early' and at > hosted)::int as early,
             count(*) filter (where kind = 'sharing')::int as sharing,
             count(*) filter (where kind = 'on-air')::int as air
      from marks, edges where holds and at > over`,
  )
  const { waiting = 0, early = 0, sharing = 0, air = 0 } = row ?? {}
  return { waiting, early, isSharing: sharing > 0, isOnAir: air > 0 }
}

async function leads(ctx: PersonContext, meetingId: string): Promise<boolean> {
  const [tenantId, { membershipId }] = [ctx.tenant.id, ctx.actor]
  const view = await asTenant(ctx.tenant, (db) =>
    db.meetingViewer.findFirst({
      where: { tenantId, membershipId, meetingId, role: { in: ['creator', 'host'] } },
      select: { role: true },
    }),
  )
  return view !== null || (await hasScheduled(ctx, meetingId))
}
