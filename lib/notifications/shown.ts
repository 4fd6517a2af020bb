import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/**
 * What is told as long as it is so: a meeting that was moved or cancelled does not start then, an account that was decided about does
 * not wait, an authorisation that was renewed does not end. Of a row `n` of "Notification".
 */
export const isStillSo = Prisma.sql`case n.kind
  when 'MEETING_STARTS' then exists (
    select from "OccurrenceCopy" o
    join "MeetingCopy" m on m."tenantId" = o."tenantId" and m.id = o."meetingId" and m."cancelledAt" is null
    join "MeetingViewer" v on v."tenantId" = m."tenantId" and v."meetingId" = m.id and v."membershipId" = n."membershipId"
    where o."tenantId" = n."tenantId" and o."meetingId" = n."subjectId" and o.id = n."partId" and o."startsAt" = n."subjectAt"
      and not o."isCancelled")
  when 'ACCOUNT_WAITS' then exists (
    select from "Membership" w where w."tenantId" = n."tenantId" and w.id::text = n."subjectId" and w.status = 'PENDING')
  when 'SIGN_IN_ENDS' then exists (
    select from "Connection" c
    where c."tenantId" = n."tenantId" and c."membershipId" = n."membershipId" and c."endedAt" is null
      and c."refreshExpiresAt" = n."subjectAt")
  when 'CANCEL_FAILED' then not exists (
    select from "PendingCancel" p
    where p."tenantId" = n."tenantId" and p.id::text = n.episode and p.state <> 'FAILED')
  else true end`

/** The rows of a person, told as doors tell them. */
export const ofPerson = (tenantId: string, membershipId: string): Prisma.Sql =>
  Prisma.sql`n."tenantId" = ${tenantId}::uuid and n."membershipId" = ${membershipId}::uuid`

/** For admins alone: whoever is none any more reads none of it. */
export const forRole = (isAdmin: boolean): Prisma.Sql =>
  isAdmin ? Prisma.sql`true` : Prisma.sql`n.kind not in ('ACCOUNT_WAITS', 'DELIVERIES_FAIL', 'DELIVERIES_WORK')`
