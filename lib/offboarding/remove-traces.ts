import 'server-only'
import { forgetPerson } from '@/lib/attendance/forget-person'
import { removeCopyJobs } from '@/lib/copies/jobs'
import type { Db } from '@/lib/db'
import { forgetEvents } from '@/lib/deliveries/forget-events'
import { INVITATION_LOOKUP, invitationLookupHash } from '@/lib/invitations/lookup-key'
import { removeRecordingsOf } from '@/lib/recordings/remove-recordings-of'
import { personHash } from '@/lib/webhooks/person-hash'

/** Removes what names a membership without hanging on it by a foreign key. */
export async function removeTraces(db: Db, { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
  const connections = await db.connection.findMany({ where: { tenantId, membershipId: id }, select: { id: true } })
  const subjects = { in: connections.map((one) => one.id) }
  await db.rateBucket.deleteMany({ where: { tenantId, subjectId: subjects } })
  await db.apiCall.updateMany({
    where: { tenantId, OR: [{ membershipId: id }, { connectionId: subjects }] },
    data: { membershipId: null, connectionId: null },
  })
  const theirs = { tenantId, OR: [{ createdBy: id }, { usedBy: id }] }
  const invitations = await db.invitation.findMany({ where: theirs, select: { tokenHash: true } })
  const keyHashes = invitations.map(({ tokenHash }) => invitationLookupHash(tokenHash))
  await db.lookup.deleteMany({ where: { kind: INVITATION_LOOKUP, keyHash: { in: keyHashes } } })
  await db.invitation.deleteMany({ where: theirs })
  await db.idempotencyKey.deleteMany({ where: { tenantId, membershipId: id } })
  await db.oAuthTransaction.deleteMany({ where: { tenantId, startedAs: id } })
  await db.bulkJobRow.deleteMany({ where: { tenantId, accountId: id } })
  await db.bulkJob.deleteMany({ where: { tenantId, startedBy: id } })
  await db.roomBooking.deleteMany({ where: { tenantId, bookedBy: id } })
  await db.savedView.updateMany({ where: { tenantId, createdBy: id }, data: { createdBy: null } })
  await removeCopyJobs(db, id)
  await removeRecordingsOf(db, { tenantId, id })
  await removeNamed(db, { tenantId, id })
}

/** What inbox, delivery log and the archive of attendance have of a person, by the ids that Tencent knows them by. */
async function removeNamed(db: Db, where: { tenantId: string; id: string }): Promise<void> {
  const { tenantId } = where
  const member = await db.membership.findFirst({ where, select: { userid: true, user: { select: { openId: true } } } })
  if (!member) return
  const names = [member.user.openId, member.userid].filter((name) => name !== null)
  const people = names.map((name) => personHash(tenantId, name))
  await forgetEvents(db, tenantId, people)
  await db.sceneMark.deleteMany({ where: { tenantId, person: { in: people } } })
  await forgetPerson(db, { tenantId, membershipId: where.id, names })
}
