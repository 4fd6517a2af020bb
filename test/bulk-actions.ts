import { expect } from 'vitest'
import { GET as show } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/route'
import { GET as rowsDoor } from '@/app/api/t/[tenant]/admin/connections/bulk/[id]/rows/route'
import { POST as start } from '@/app/api/t/[tenant]/admin/connections/bulk/route'
import { runBulk } from '@/lib/bulk/run-bulk'
import type { BulkJob, BulkRows } from '@/lib/bulk/schema'
import { callDoor } from './call-door'
import type { TestTenant } from './make-tenant'

type Problem = { code: string; current?: { count: number }; errors?: { path: string; code: string }[] }

export async function begin(made: TestTenant, cookie: string, body: object, door = start) {
  const answer = await callDoor(door, { cookie, tenant: made.tenant, body })
  return { status: answer.status, body: (await answer.json()) as BulkJob & Problem }
}

export const ids = (made: TestTenant, ...userids: string[]) => userids.map((userid) => made.person(userid).membershipId)

export async function finish(made: TestTenant, jobId: string): Promise<void> {
  await runBulk({ tenantId: made.tenant.id, jobId })
}

export async function jobOf(made: TestTenant, cookie: string, id: string): Promise<BulkJob> {
  const answer = await callDoor(show, { cookie, tenant: made.tenant, params: { id } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as BulkJob
}

export async function outcomes(made: TestTenant, cookie: string, id: string, query: Record<string, string> = {}) {
  const answer = await callDoor(rowsDoor, { cookie, tenant: made.tenant, params: { id }, query })
  const { items } = (await answer.json()) as BulkRows
  return Object.fromEntries(items.map(({ accountId, name, outcome }) => [name ?? accountId, outcome]))
}
