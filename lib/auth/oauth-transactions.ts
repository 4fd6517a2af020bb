import 'server-only'
import { hashLookupKey, hashSecret, randomSecret } from '@/lib/crypto'
import { asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'

const LIFETIME = 10 * 60_000
/** A late callback is told so for a day; after that it is like any unknown one. */
const REMEMBERED = 24 * 3_600_000
/** Per browser and tenant; starting another one drops the oldest. */
const MAX_OPEN = 10

const LOOKUP_KIND = 'oauth-state'
const lookupHash = (stateHash: string): string => hashLookupKey(LOOKUP_KIND, stateHash)

/** What a sign-in was begun with, besides the person: it may let in whom the join policy would not. */
export interface Passes {
  invitationId: string | null
  setupHash: string | null
}

interface TransactionInput extends Passes {
  tenantId: string
  appId: string
  /** The membership the browser is already signed in as at this tenant. */
  startedAs: string | null
  returnTo: string
  browserSecret: string
}

/** Begins a run of the code flow and returns its state; only hashes of state and browser secret are kept. */
export async function openTransaction(input: TransactionInput, now: Date): Promise<string> {
  const { tenantId, browserSecret, ...facts } = input
  const state = randomSecret()
  const stateHash = hashSecret(state)
  const browserHash = hashSecret(browserSecret)
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const expiresAt = new Date(now.getTime() + LIFETIME)
    await db.oAuthTransaction.create({
      data: { tenantId, stateHash, browserHash, createdAt: now, expiresAt, ...facts },
    })
    await db.lookup.create({
      data: {
        kind: LOOKUP_KIND,
        keyHash: lookupHash(stateHash),
        tenantId,
        expiresAt: new Date(now.getTime() + REMEMBERED),
      },
    })
    const surplus = await db.oAuthTransaction.findMany({
      where: { tenantId, browserHash },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: MAX_OPEN,
      select: { stateHash: true },
    })
    if (surplus.length === 0) return
    const hashes = surplus.map((transaction) => transaction.stateHash)
    await db.oAuthTransaction.deleteMany({ where: { tenantId, stateHash: { in: hashes } } })
    await db.lookup.deleteMany({ where: { kind: LOOKUP_KIND, keyHash: { in: hashes.map(lookupHash) } } })
  })
  return state
}

/** A run that came back to the browser it was started in; it is used up. */
export interface TakenTransaction extends Passes {
  tenantId: string
  appId: string
  startedAs: string | null
  returnTo: string
  isExpired: boolean
}

/** Which tenant a state belongs to, if it is one of ours. */
export async function findTenantOfState(state: string): Promise<string | null> {
  const keyHash = lookupHash(hashSecret(state))
  const found = await withoutTenant().lookup.findFirst({
    where: { kind: LOOKUP_KIND, keyHash },
    select: { tenantId: true },
  })
  return found?.tenantId ?? null
}

/**
 * Takes a run out of the table: of parallel callbacks with one state, one gets it. Another browser's does not match and
 * stays. Comparing hashes of 256-bit secrets tells nothing by its time.
 */
export async function takeTransaction(
  tenantId: string,
  secrets: { state: string; browserSecret: string },
  now: Date,
): Promise<TakenTransaction | null> {
  const stateHash = hashSecret(secrets.state)
  const [taken] = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<(Omit<TakenTransaction, 'tenantId' | 'isExpired'> & { expiresAt: Date })[]>`
      delete from "OAuthTransaction"
      where "tenantId" = ${tenantId}::uuid and "stateHash" = ${stateHash}
        and "browserHash" = ${hashSecret(secrets.browserSecret)}
      returning "appId"::text, "startedAs"::text, "returnTo", "invitationId"::text, "setupHash", "expiresAt"`,
  )
  if (!taken) return null
  await withoutTenant().lookup.deleteMany({ where: { kind: LOOKUP_KIND, keyHash: lookupHash(stateHash) } })
  const { expiresAt, ...facts } = taken
  return { tenantId, ...facts, isExpired: expiresAt <= now }
}
