import type { BulkAction, BulkJob } from '@/lib/bulk/schema'
import { sendJson } from '@/lib/fetcher'

/** The doors of bulk actions, and of one of them. */
export const bulkDoor = (slug: string, rest = ''): string => `/api/t/${slug}/admin/connections/bulk${rest}`

/** Which accounts, and how many the person was told. */
export type Chosen = { count: number } & ({ ids: readonly string[] } | { matching: Record<string, string> })

/** Starts a bulk action; what cannot be undone has its own door and wants the number typed. Throws ApiProblem. */
export function startBulk(slug: string, action: BulkAction, chosen: Chosen, confirmation: string): Promise<BulkJob> {
  const isFinal = action === 'DISCONNECT'
  const body = isFinal ? { ...chosen, confirmation } : { ...chosen, action }
  return sendJson<BulkJob>(bulkDoor(slug, isFinal ? '/disconnect' : ''), {
    method: 'POST',
    body,
    idempotencyKey: crypto.randomUUID(),
  })
}
