import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { NotificationKind } from '@/lib/generated/prisma/enums'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { toldKind } from './kinds'
import type { Notification, NotificationList, NotificationQuery } from './schema'
import { forRole, isStillSo, ofPerson } from './shown'

const PAGE_SIZE = 30
const LIST = 'notifications'

interface Row {
  id: string
  kind: NotificationKind
  createdAt: Date
  readAt: Date | null
  subjectId: string | null
  partId: string
  subjectAt: Date | null
  subject: string | null
  accountName: string | null
}

/** What a person was told, the newest first, as far as it is so still. */
export async function listNotifications(ctx: PersonContext, { cursor }: NotificationQuery): Promise<NotificationList> {
  const { tenant, actor } = ctx
  const after = cursor === undefined ? null : openCursor(tenant.id, LIST, cursor)
  const isAfter = after
    ? Prisma.sql`(n."createdAt", n.id) < (${after.key}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`
  const rows = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<Row[]>`
      select n.id::text, n.kind::text, n."createdAt", n."readAt", n."subjectId", n."partId", n."subjectAt", m.subject,
             w."displayName" as "accountName"
      from "Notification" n
      left join "MeetingViewer" v on v."tenantId" = n."tenantId" and v."membershipId" = n."membershipId" and v."meetingId" = n."subjectId"
      left join "MeetingCopy" m on m."tenantId" = v."tenantId" and m.id = v."meetingId"
      left join "Membership" w on n.kind = 'ACCOUNT_WAITS' and w."tenantId" = n."tenantId" and w.id::text = n."subjectId"
      where ${ofPerson(tenant.id, actor.membershipId)} and ${forRole(isPermitted(actor.role, 'accounts:read'))}
        and ${isAfter} and ${isStillSo}
      order by n."createdAt" desc, n.id desc
      limit ${PAGE_SIZE + 1}::int`,
  )
  const items = rows.slice(0, PAGE_SIZE).map(toNotification)
  const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined
  const nextCursor = last ? sealCursor(tenant.id, LIST, { key: last.createdAt, id: last.id }) : null
  return { items, nextCursor }
}

const ofMeetings: readonly NotificationKind[] = ['MEETING_STARTS', 'RECORDING_READY', 'CANCEL_FAILED']

function toNotification(row: Row): Notification {
  const { id, kind, createdAt, readAt, subjectId, partId, subjectAt, subject, accountName } = row
  const meeting = { id: subjectId ?? '', subject: subject ?? undefined, subMeetingId: partId || undefined }
  return {
    id,
    kind: toldKind(kind),
    createdAt: createdAt.toISOString(),
    isRead: readAt !== null,
    at: subjectAt?.toISOString(),
    ...(ofMeetings.includes(kind) && subjectId !== null ? { meeting } : {}),
    ...(kind === 'ACCOUNT_WAITS' && subjectId !== null ? { account: { id: subjectId, name: accountName } } : {}),
  }
}
