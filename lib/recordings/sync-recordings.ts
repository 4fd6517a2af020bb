import 'server-only'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { copyRecording } from './copy-recording'
import { findOwners } from './find-owners'
import { readAsEnterprise, readAsPerson } from './read-recordings'
import { removeVanished, saveRecordings } from './save-recordings'

const DAY = 86_400_000
/** A first reading goes back so far, the later ones one window of Tencent's: what is older changes by events. */
const FIRST_MS = 400 * DAY
const AGAIN_MS = 31 * DAY
/** The account's list may be asked ten times a minute: a first reading of it takes three windows. */
const FIRST_OF_ACCOUNT_MS = 93 * DAY
/** A meeting may have begun so long before what was recorded of it. */
const BEFORE_RECORDING_MS = DAY
/** A reading that is so young is not repeated: several tabs ask at once. */
const YOUNG_MS = 5_000
/** The account's has to be shared by all admins. */
const YOUNG_OF_ACCOUNT_MS = 60_000

/** The name under which readings of the whole account are noted. */
export const ACCOUNT = 'account'

const running = new Map<string, Promise<void>>()

/** Reads the recordings of the person's own meetings now; who asks while that goes on waits for the same reading. Throws AppError. */
export const syncOwnRecordings = (ctx: PersonContext): Promise<void> =>
  once(ctx, ctx.actor.membershipId, YOUNG_MS, async (last) => {
    const seenAt = new Date()
    const from = new Date(ctx.now.getTime() - (last ? AGAIN_MS : FIRST_MS))
    const recordings = await readAsPerson(ctx, { from, to: ctx.now })
    const owners = await findOwners(ctx, recordings)
    const rows = recordings.map((one) => copyRecording(one, owners.get(one.ownerUserid ?? '')))
    const [tenantId, ownerId] = [ctx.tenant.id, ctx.actor.membershipId]
    const certainFrom = new Date(from.getTime() + BEFORE_RECORDING_MS)
    await inTenantTransaction({ id: tenantId }, async (db) => {
      await saveRecordings(db, { tenantId, recordings: rows, seenAt })
      await removeVanished(db, { tenantId, ownerId, from: certainFrom, seenAt })
    })
  })

/** Reads the recordings of the whole enterprise now, unless that was done within the last minute. For owners and admins. Throws AppError. */
export const syncAccountRecordings = (ctx: PersonContext): Promise<void> =>
  once(ctx, ACCOUNT, YOUNG_OF_ACCOUNT_MS, async (last) => {
    const seenAt = new Date()
    const from = new Date(ctx.now.getTime() - (last ? AGAIN_MS : FIRST_OF_ACCOUNT_MS))
    const recordings = await readAsEnterprise(ctx, { from, to: ctx.now })
    const tenantId = ctx.tenant.id
    // Whom the directory names is linked by hand, so it is no proof of whose meeting it is.
    const rows = recordings.map((one) => copyRecording(one))
    await inTenantTransaction({ id: tenantId }, (db) => saveRecordings(db, { tenantId, recordings: rows, seenAt }))
  })

async function once(
  ctx: PersonContext,
  scope: string,
  young: number,
  read: (last: Date | null) => Promise<void>,
): Promise<void> {
  const where = { tenantId: ctx.tenant.id, scope }
  const before = await asTenant({ id: ctx.tenant.id }, (db) => db.recordingSync.findFirst({ where }))
  const last = before?.syncedAt ?? null
  if (last && !before?.failedAt && ctx.now.getTime() - last.getTime() < young) return
  const key = `${ctx.tenant.id} ${scope}`
  const reading = running.get(key) ?? noted(ctx, scope, () => read(last)).finally(() => running.delete(key))
  running.set(key, reading)
  await reading
}

/** Notes when it was read, or why it was not. */
async function noted(ctx: PersonContext, scope: string, read: () => Promise<void>): Promise<void> {
  try {
    await read()
    await note(ctx, scope, { syncedAt: ctx.now, failedAt: null, failureCode: null })
  } catch (error) {
    if (error instanceof AppError) await note(ctx, scope, { failedAt: ctx.now, failureCode: error.code })
    throw error
  }
}

interface Facts {
  syncedAt?: Date
  failedAt: Date | null
  failureCode: string | null
}

async function note({ tenant }: PersonContext, scope: string, facts: Facts): Promise<void> {
  const key = { tenantId: tenant.id, scope }
  await asTenant({ id: tenant.id }, (db) =>
    db.recordingSync.upsert({ where: { tenantId_scope: key }, create: { ...key, ...facts }, update: facts }),
  )
}
