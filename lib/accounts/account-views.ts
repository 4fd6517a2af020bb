import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { AccountRow } from './account-row'
import type { AccountView } from './schema'

/** A connection whose refresh token ends within this time needs attention: from here on nobody should be surprised. */
const NOTICE_MS = 7 * 86_400_000

/** How a view cuts and sorts the accounts; each has its index (migration admin_review). */
interface View {
  where: (now: Date) => Prisma.Sql
  /** The sort key and the id that breaks its ties, both ascending. */
  key: Prisma.Sql
  id: Prisma.Sql
  /** The SQL type of the key, and its text in a cursor. */
  type: Prisma.Sql
  keyOf: (row: AccountRow) => string
}

const byName = {
  key: Prisma.sql`m."sortName"`,
  id: Prisma.sql`m.id`,
  type: Prisma.sql`text`,
  keyOf: (row: AccountRow) => row.sortName,
}

export const viewsOfAccounts: Record<AccountView, View> = {
  active: { where: () => Prisma.sql`m.status = 'ACTIVE'`, ...byName },
  attention: {
    where: (now) =>
      Prisma.sql`m.status = 'ACTIVE' and c."attentionAt" <= ${new Date(now.getTime() + NOTICE_MS)}::timestamptz`,
    key: Prisma.sql`c."attentionAt"`,
    id: Prisma.sql`c."membershipId"`,
    type: Prisma.sql`timestamptz`,
    keyOf: ({ attentionAt }) => attentionAt?.toISOString() ?? '',
  },
  pending: {
    where: () => Prisma.sql`m.status = 'PENDING'`,
    key: Prisma.sql`m."requestedAt"`,
    id: Prisma.sql`m.id`,
    type: Prisma.sql`timestamptz`,
    keyOf: ({ requestedAt }) => requestedAt.toISOString(),
  },
  suspended: { where: () => Prisma.sql`m.status in ('SUSPENDED', 'REJECTED')`, ...byName },
}
