import 'server-only'
import type { Db } from '@/lib/db'
import { notify } from '@/lib/events/notify'
import type { PendingCancel } from '@/lib/generated/prisma/client'

/** Tells whoever asked for a cancellation that it stands otherwise now, in all their browsers. */
export const notifyOwner = (
  db: Db,
  { tenantId, id, membershipId }: Pick<PendingCancel, 'tenantId' | 'id' | 'membershipId'>,
): Promise<void> => notify(db, tenantId, { noun: 'pending-cancel', id }, { members: [membershipId] })
