import 'server-only'
import { platformNamed } from '@/lib/connections/platform-fetch'
import { randomSecret } from '@/lib/crypto'
import { env } from '@/lib/env'
import { buildAuthorizeUrl } from '@/lib/tencent'
import { openTransaction } from './oauth-transactions'
import { findGrant } from './session-grants'
import { toReturnPath } from './sign-in-paths'
import { SignInProblem } from './sign-in-problem'
import { findSignInApp, findSignInTenant } from './sign-in-tenant'

interface StartInput {
  slug: string
  returnTo: string | null
  sessionToken: string | undefined
  browserSecret: string | undefined
  now: Date
}

/** Where the browser goes for consent, and the secret that it must bring back with the code. */
interface StartedSignIn {
  location: string
  browserSecret: string
}

/** Begins to sign in to a tenant with that tenant's application. Throws SignInProblem. */
export async function startSignIn({ slug, returnTo, sessionToken, now, ...input }: StartInput): Promise<StartedSignIn> {
  const tenant = await findSignInTenant({ slug })
  if (!tenant) throw new SignInProblem('tenant-not-found')
  const restart = { tenant: tenant.slug, returnTo: toReturnPath(tenant.slug, returnTo) }
  const app = tenant.appId ? await findSignInApp(tenant.id, tenant.appId) : null
  if (!app) throw new SignInProblem('app-secret', restart)

  const browserSecret = isSecret(input.browserSecret) ? input.browserSecret : randomSecret()
  const startedAs = await findGrant(sessionToken, tenant.id, now)
  const facts = { tenantId: tenant.id, appId: app.id, startedAs, returnTo: restart.returnTo, browserSecret }
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

const isSecret = (value: string | undefined): value is string => value !== undefined && /^[0-9a-f]{64}$/.test(value)

/** The callback of an application: from the configured address, never from what a request calls us. */
const callbackUrl = (appKey: string): string => new URL(`/api/oauth/callback/${appKey}`, env().PUBLIC_URL).href
