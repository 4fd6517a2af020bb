import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { findOwningTenant } from '@/lib/connections/find-owning-tenant'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { storeExchangedPair } from '@/lib/connections/store-exchanged-pair'
import { storePairForOwner } from '@/lib/connections/store-pair-for-owner'
import { tokenTransport } from '@/lib/connections/token-transport'
import { enqueueSync } from '@/lib/copies/jobs'
import { equalInConstantTime } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Circumstances, Context, PersonActor, SystemActor } from '@/lib/tenants/context'
import { exchangeAuthCode, TencentError, type TokenPair } from '@/lib/tencent'
import { addressPrefix } from './address-prefix'
import { deviceOf } from './device-of'
import { joinAsFirstOwner } from './join-as-first-owner'
import { joinByInvitation } from './join-by-invitation'
import { type Arrival, findMembership, type Joined, joinTenant } from './join-tenant'
import { learnName } from './learn-name'
import { findTenantOfState, type TakenTransaction, takeTransaction } from './oauth-transactions'
import { readCallback } from './read-callback'
import { requireFewTries } from './require-few-tries'
import { findGrant, keepSignIn } from './session-grants'
import { waitingPath } from './sign-in-paths'
import { SignInProblem, type SignInProblemReason } from './sign-in-problem'
import { findSignInApp, findSignInTenant, type SignInApp, type SignInTenant } from './sign-in-tenant'

interface CallbackInput extends Circumstances {
  appKey: string
  query: URLSearchParams
  browserSecret: string | undefined
  sessionToken: string | undefined
  userAgent: string | null
}

/** Where the browser goes, with its new session token. */
interface FinishedSignIn {
  location: string
  sessionToken: string
}

/** Ends the code flow: one state, one browser, one application, one exchange. Throws SignInProblem. */
export async function finishSignIn(input: CallbackInput): Promise<FinishedSignIn> {
  await requireFewTries({ tried: 'callback', caller: input.address, now: input.now })
  const { state, authCode } = readCallback(input.query)
  const tenantId = await findTenantOfState(state)
  const tenant = tenantId && (await findSignInTenant({ id: tenantId }))
  if (!tenant) throw new SignInProblem('state-mismatch')

  const { id, slug, name, timeZone, locale } = tenant
  const actor: SystemActor = { kind: 'tencent' }
  const { now, requestId, address } = input
  const ctx = { tenant: { id, slug, name, timeZone, locale }, actor, now, requestId, address }
  try {
    return await finishAt(tenant, ctx, { ...input, state, authCode })
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error
    const audit = { action: 'sign_in.refused', outcome: 'refused', details: { reason: error.reason } } as const
    await asTenant({ id }, (db) => recordAuditEvent(db, ctx, audit))
    throw error
  }
}

type Returned = CallbackInput & { state: string; authCode: string | undefined }

async function finishAt(tenant: SignInTenant, ctx: Context<SystemActor>, input: Returned): Promise<FinishedSignIn> {
  const transaction = await takeOwn(tenant, input)
  const restart = { tenant: tenant.slug, returnTo: transaction.returnTo }
  const app = await findSignInApp(tenant.id, transaction.appId)
  if (!app || !equalInConstantTime(app.appKey, input.appKey)) throw new SignInProblem('state-mismatch')
  if (transaction.isExpired) throw new SignInProblem('expired', restart)
  if (!input.authCode) throw new SignInProblem('consent-refused', restart)

  try {
    const pair = await exchange(app, input.authCode)
    const joined = await admit(ctx, { tenant, app, pair, transaction })
    const { membershipId, status } = joined
    const whence = { device: deviceOf(input.userAgent), addressPrefix: addressPrefix(input.address) }
    const grant = { tenantId: tenant.id, membershipId, ...whence }
    const sessionToken = await keepSignIn(input.sessionToken, grant, input.now)
    await asTenant({ id: tenant.id }, async (db) => {
      await recordAuditEvent(db, asPerson(ctx, joined), { action: 'sign_in.completed', details: { status } })
      if (status === 'ACTIVE') await enqueueSync(db, tenant.id, membershipId)
    })
    await learnName(ctx, sessionToken)
    const { slug } = tenant
    const location = status === 'PENDING' ? waitingPath(slug, transaction.returnTo) : transaction.returnTo
    return { location, sessionToken }
  } catch (error) {
    if (error instanceof SignInProblem) throw new SignInProblem(error.reason, restart)
    logFailure(error, input.requestId)
    throw new SignInProblem('unavailable', restart)
  }
}

/** The transaction of this state, if this browser began it, and as the person it still is. */
async function takeOwn(tenant: SignInTenant, input: Returned): Promise<TakenTransaction> {
  const { state, browserSecret = '', sessionToken, now } = input
  const transaction = await takeTransaction(tenant.id, { state, browserSecret }, now)
  if (!transaction) throw new SignInProblem('state-mismatch')
  const current = transaction.startedAs && (await findGrant(sessionToken, tenant.id, now))
  if (current && current !== transaction.startedAs) throw new SignInProblem('state-mismatch')
  return transaction
}

const reasonOfCode: Record<number, SignInProblemReason> = {
  1001: 'app-banned',
  1002: 'code-expired',
  1003: 'app-secret',
}

async function exchange({ platform, sdkId, secret }: SignInApp, authCode: string): Promise<TokenPair> {
  try {
    return await exchangeAuthCode(platformNamed(platform), { sdkId, secret, authCode }, tokenTransport())
  } catch (error) {
    const reason = error instanceof TencentError && error.kind === 'api' ? reasonOfCode[error.code ?? 0] : undefined
    throw reason ? new SignInProblem(reason) : error
  }
}

interface Candidate {
  tenant: SignInTenant
  app: SignInApp
  pair: TokenPair
  transaction: TakenTransaction
}

/**
 * Decides who this is here and stores the pair. The exchange killed the pair before it, so also when the visitor is
 * refused the new one goes to the connection it belongs to, in whichever tenant that is.
 */
async function admit(ctx: Context, { tenant, app, pair, transaction }: Candidate): Promise<Joined> {
  const { openId } = pair
  const arrival = { appId: app.id, openId, openCorpId: pair.openCorpId }
  const owner = await findOwningTenant(app.id, openId)
  try {
    if (owner && owner !== tenant.id) throw new SignInProblem('owned-elsewhere')
    const joined = await join(ctx, tenant, arrival, transaction)
    await storeExchangedPair(asPerson(ctx, joined), { app, openId, pair, membershipId: joined.membershipId })
    return joined
  } catch (error) {
    // `conflict`: somebody connected or wiped this very account a moment ago.
    const isConflict = error instanceof AppError && error.code === 'conflict'
    const holder = isConflict ? await findOwningTenant(app.id, openId) : owner
    const isElsewhere = holder !== null && holder !== tenant.id
    const problem = isConflict && isElsewhere ? new SignInProblem('owned-elsewhere') : error
    if (holder && problem instanceof SignInProblem) {
      const { now, requestId, address } = ctx
      await storePairForOwner(holder, { app, openId, pair, now, requestId, address })
    }
    throw problem
  }
}

function asPerson(ctx: Context, { membershipId, role }: Joined): Context<PersonActor> {
  return { ...ctx, actor: { kind: 'person', membershipId, role, displayName: null, userid: null } }
}

async function join(
  ctx: Context,
  tenant: SignInTenant,
  arrival: Arrival,
  { startedAs, setupHash, invitationId }: TakenTransaction,
): Promise<Joined> {
  const known = await findMembership(tenant.id, arrival)
  if (startedAs && known?.membershipId !== startedAs) throw new SignInProblem('other-account')
  if (setupHash) return await joinAsFirstOwner(ctx, tenant, arrival, setupHash)
  const joined = invitationId
    ? await joinByInvitation(ctx, tenant, arrival, { id: invitationId, known })
    : await joinTenant(ctx, tenant, arrival, known)
  if (joined.status === 'SUSPENDED') throw new SignInProblem('suspended')
  if (joined.status === 'REJECTED') throw new SignInProblem('rejected')
  return joined
}

function logFailure(error: unknown, requestId: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error('not an error')
  log.error({ requestId, err: { name, message, stack } }, 'a sign-in failed')
}
