import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import type { Owner, SealedTable } from './sealed-tables'

/** No tenant has it. Under it the wall shows the operator's own rows. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Runs queries on the sealed rows of one owner, behind their wall. */
export const asOwner = <T>({ tenantId }: Owner, work: (db: PrismaClient) => Promise<T>): Promise<T> =>
  asTenant({ id: tenantId ?? NOBODY }, work)

/** The operator and every tenant, closed ones too. */
export async function listOwners(): Promise<Owner[]> {
  const tenants = await withoutTenant().tenant.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  return [{ tenantId: null }, ...tenants.map(({ id }) => ({ tenantId: id }))]
}

/** A name of the schema in SQL; never anything from outside. */
export const name = (identifier: string): Prisma.Sql => Prisma.raw(`"${identifier}"`)

/** The condition that a row of `t` is this owner's. */
export const isOf = ({ tenantId }: Owner): Prisma.Sql =>
  tenantId === null ? Prisma.sql`t."tenantId" is null` : Prisma.sql`t."tenantId" = ${tenantId}::uuid`

/** The key id of an envelope in a column of `t`, without reading more of the value than its beginning. */
export const keyIdOf = (column: string): Prisma.Sql => Prisma.sql`split_part(left(t.${name(column)}, 24), '.', 2)`

/** Whether an owner may have rows in a table. */
export const mayOwn = ({ tenantId }: Owner, { hasOperatorRows }: SealedTable): boolean =>
  tenantId !== null || hasOperatorRows
