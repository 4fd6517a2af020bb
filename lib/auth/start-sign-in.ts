import 'server-only'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { randomSecret } from '@/lib/crypto'
import { findOpenInvitation } from '@/lib/invitations/find-open-invitation'
import { findSetupHash } from '@/lib/setup/find-setup-hash'
import { callbackUrl } from '@/lib/tenants/callback-url'
import { buildAuthorizeUrl } from '@/lib/tencent'
import { openTransaction, type Passes } from './oauth-transactions'
import { requireFewTries } from './require-few-tries'
import { findGrant } from './session-grants'
import { toReturnPath } from './sign-in-paths'
import { SignInProblem } from './sign-in-problem'
import { findSignInApp, findSignInTenant, type SignInTenant } from './sign-in-tenant'

interface StartInput {
  slug: string
  returnTo: string | null
  sessionToken: string | undefined
  browserSecret: string | undefined
  /** What the browser holds besides: the token of an invitation, a setup code. */
  invitationToken: string | undefined
  setupCode: string | undefined
  address: string | undefined
  now: Date
}

/** Where the browser goes for consent, and the secret that it must bring back with the code. */
interface StartedSignIn {
  location: string
  browserSecret: string
}

/** Begins to sign in to a tenant with that tenant's application. Throws SignInProblem. */
export async function startSignIn({ slug, returnTo, sessionToken, now, ...input }: StartInput): Promise<StartedSignIn> {
  await requirePatience({ slug, returnTo, now, ...input })
  const tenant = await findSignInTenant({ slug })
  if (!tenant) throw new SignInProblem('tenant-not-found')
  const restart = { tenant: tenant.slug, returnTo: toReturnPath(tenant.slug, returnTo) }
  const app = tenant.appId ? await findSignInApp(tenant.id, tenant.appId) : null
  if (!app) throw new SignInProblem('app-secret', restart)

  const browserSecret = isSecret(input.browserSecret) ? input.browserSecret : randomSecret()
  const startedAs = await findGrant(sessionToken, tenant.id, now)
  const passes = await findPasses(tenant, input, now)
  const facts = { tenantId: tenant.id, appId: app.id, startedAs, returnTo: restart.returnTo, browserSecret, ...passes }
  const state = await openTransaction(facts, now)
  const { corpId, sdkId } = app
  const location = buildAuthorizeUrl(platformNamed(app.platform), {
    corpId,
    sdkId,
    redirectUri: callbackUrl(app.appKey),
    state,
  })
  return { location, browserSecret }
}

/** A browser that drops its cookie is counted by its address alone. */
async function requirePatience({ slug, returnTo, address, browserSecret, now }: Omit<StartInput, 'sessionToken'>) {
  const restart = { tenant: slug, returnTo: toReturnPath(slug, returnTo) }
  await requireFewTries({ tried: 'start', caller: address, now, restart })
  if (!isSecret(browserSecret)) return
  await requireFewTries({ tried: 'start of a browser', caller: browserSecret, now, restart })
}

/** Passes of other tenants, and such as are worth nothing any more, are as good as none. */
async function findPasses(
  { id, slug }: SignInTenant,
  { invitationToken, setupCode }: Pick<StartInput, 'invitationToken' | 'setupCode'>,
  now: Date,
): Promise<Passes> {
  const invitation = invitationToken ? await findOpenInvitation(invitationToken, now) : null
  const setupHash = setupCode ? await findSetupHash(slug, setupCode, now) : null
  return { invitationId: invitation?.tenant.id === id ? invitation.id : null, setupHash }
}

const isSecret = (value: string | undefined): value is string => value !== undefined && /^[0-9a-f]{64}$/.test(value)
