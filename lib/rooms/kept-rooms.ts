import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { type ListedRoom, readRoomsAsEnterprise } from './read-rooms-as-enterprise'

interface Kept {
  rooms: ListedRoom[]
  isCut: boolean
  readAt: Date
}

/** So long a list serves; a status may be this old. */
const KEPT_MS = 180_000
const TENANTS_MAX = 200

/** In memory, by tenant: lists of names and places that are read again at any time. The oldest goes first. */
const kept = new Map<string, { key: string; readAt: Date; answer: Promise<Kept> }>()

/**
 * The rooms of the tenant, at most three minutes old: however many people look, Tencent is asked once. Throws
 * `needs_enterprise_secret` without a credential, also right after it was removed.
 */
export async function keptRooms(ctx: PersonContext): Promise<Kept> {
  const key = await findCredentialKey(ctx.tenant.id)
  const known = kept.get(ctx.tenant.id)
  if (known?.key === key && ctx.now.getTime() - known.readAt.getTime() < KEPT_MS) return await known.answer
  const answer = readRoomsAsEnterprise(ctx).then((read) => ({ ...read, readAt: ctx.now }))
  const entry = { key, readAt: ctx.now, answer }
  kept.delete(ctx.tenant.id)
  kept.set(ctx.tenant.id, entry)
  for (const oldest of kept.keys()) {
    if (kept.size <= TENANTS_MAX) break
    kept.delete(oldest)
  }
  // A failure is not kept: whoever asks next asks Tencent.
  answer.catch(() => kept.get(ctx.tenant.id) === entry && kept.delete(ctx.tenant.id))
  return await answer
}

async function findCredentialKey(tenantId: string): Promise<string> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.enterpriseCredential.findFirst({ where: { tenantId }, select: { id: true, updatedAt: true } }),
  )
  if (!found) throw new AppError('needs_enterprise_secret', 'the tenant has no enterprise secret')
  return `${found.id} ${found.updatedAt.getTime()}`
}
