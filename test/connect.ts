import { storeExchangedPair } from '@/lib/connections/store-exchanged-pair'
import { tokenTransport } from '@/lib/connections/token-transport'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { exchangeAuthCode, type TokenPair } from '@/lib/tencent'
import type { TestTenant } from './make-tenant'

/** Consents at the sandbox as this person and exchanges the code: a new pair, which kills the one before. */
export async function exchangePair({ app, person }: TestTenant, userid: string): Promise<TokenPair> {
  const { origin } = person(userid).sandbox
  const page = new URL('/marketplace/authorize.html', origin)
  const callback = `${process.env.PUBLIC_URL}/api/oauth/callback/${app.appKey}`
  const query = { corp_id: app.corpId, sdk_id: app.sdkId, redirect_uri: callback, state: 'test', sandbox_user: userid }
  page.search = new URLSearchParams(query).toString()
  const answer = await fetch(page, { redirect: 'manual' })
  const authCode = new URL(answer.headers.get('location') ?? page).searchParams.get('auth_code')
  if (!authCode) throw new Error(`the sandbox gave ${userid} no code: ${answer.status}`)
  return await exchangeAuthCode({ tokenOrigin: origin }, { ...app, authCode }, tokenTransport())
}

/** The context of a member as a door would load it now. */
export async function personContext({ tenant, person }: TestTenant, userid: string): Promise<PersonContext> {
  return await loadPersonContext(tenant.id, person(userid).membershipId)
}

/** The same by ids, for another process. */
export async function loadPersonContext(tenantId: string, membershipId: string): Promise<PersonContext> {
  const member = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirstOrThrow({
      where: { tenantId, id: membershipId },
      include: { tenant: true, connection: { include: { app: { select: { platform: true, sdkId: true } } } } },
    }),
  )
  const { tenant, connection, role, displayName, userid } = member
  return {
    tenant,
    actor: { kind: 'person', membershipId, role, displayName, userid },
    now: new Date(),
    requestId: 'test',
    connection: connection && { ...connection, ...connection.app },
  }
}

/** Signs a member in without a browser: code, exchange, stored pair. */
export async function connect(made: TestTenant, userid: string): Promise<PersonContext> {
  const { app, person } = made
  const { openId, membershipId } = person(userid)
  const pair = await exchangePair(made, userid)
  await storeExchangedPair(await personContext(made, userid), { app, openId, pair, membershipId })
  return await personContext(made, userid)
}
