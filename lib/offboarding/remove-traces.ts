import 'server-only'
import type { Db } from '@/lib/db'
import { INVITATION_LOOKUP, invitationLookupHash } from '@/lib/invitations/lookup-key'

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
}
