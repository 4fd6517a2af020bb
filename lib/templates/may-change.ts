import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import type { PersonActor } from '@/lib/tenants/context'

/** Whether the person may rename and remove a template: their own, or as an admin the organisation's. */
export const mayChange = ({ role, membershipId }: PersonActor, { ownerId }: { ownerId: string | null }): boolean =>
  ownerId === null ? isPermitted(role, 'templates:share') : ownerId === membershipId
