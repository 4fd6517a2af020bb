import 'server-only'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { PersonContext } from '@/lib/tenants/context'
import { getBulk } from './get-bulk'
import { settledOutcomes } from './outcome-words'
import type { BulkRow, BulkRows, BulkRowsQuery } from './schema'

const PAGE_SIZE = 50

/** One page of the accounts of a bulk action, in the order of their turns. Throws AppError `not_found`. */
export async function listBulkRows(
  ctx: PersonContext,
  { id, only, cursor }: BulkRowsQuery & { id: string },
): Promise<BulkRows> {
  const tenantId = ctx.tenant.id
  await getBulk(ctx, { id })
  const list = `bulk/${id}`
  const after = cursor === undefined ? -1 : Number(openCursor(tenantId, list, cursor).key)
  const failed = only ? Prisma.sql`and not r.outcome = any (${settledOutcomes})` : Prisma.empty
  const rows = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<(BulkRow & { position: number })[]>`
      select r."accountId"::text, r.position, r.state::text, r.outcome, m."displayName" as name, m.userid
      from "BulkJobRow" r
      left join "Membership" m on m."tenantId" = r."tenantId" and m.id = r."accountId"
      where r."tenantId" = ${tenantId}::uuid and r."jobId" = ${id}::uuid and r.position > ${after}::int ${failed}
      order by r.position limit ${PAGE_SIZE + 1}::int`,
  )
  const items = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? sealCursor(tenantId, list, { key: String(last.position), id: last.accountId }) : null,
  }
}
