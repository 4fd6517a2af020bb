import { asTenant } from '@/lib/db'
import type { TestTenant } from './make-tenant'

/** What a test tenant's audit has of these actions, oldest first; all of it without any. */
export const auditRows = ({ tenant }: Pick<TestTenant, 'tenant'>, ...actions: string[]) =>
  asTenant({ id: tenant.id }, (db) =>
    db.auditEvent.findMany({
      where: { tenantId: tenant.id, ...(actions.length > 0 && { action: { in: actions } }) },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  )
