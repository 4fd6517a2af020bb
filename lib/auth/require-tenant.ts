import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type ConnectionStatus, connectionStatus } from '@/lib/connections/connection-status'
import { type ExpiryNotice, expiryNotice } from '@/lib/connections/expiry-notice'
import type { StoredConnection, TenantFacts } from '@/lib/tenants/context'
import { cookieName } from './cookies'
import { isRecentSignIn } from './is-recent-sign-in'
import { listSignIns } from './list-sign-ins'
import { PAGE_HEADER } from './page-header'
import { findStanding, type Member } from './session-grants'
import { extendSession } from './sessions'
import { startPath, toReturnPath, waitingPath } from './sign-in-paths'
import { problemPath } from './sign-in-problem'

/** What a signed-in page and its frame know of the request. */
export interface TenantPage {
  tenant: TenantFacts
  person: Member['person']
  connection: StoredConnection | null
  /** What the connection can do now. */
  connectionStatus: ConnectionStatus
  /** Within how many days its authorisation ends, where that is near. */
  endsWithinDays: ExpiryNotice | null
  /** Whether they signed in just now, as what cannot be undone asks for. */
  hasRecentSignIn: boolean
  /** This page, for the way back to it. */
  here: string
  now: Date
}

/**
 * Whose page this is; each page of a tenant calls it, the layout's call does not protect them. Once per request. Signed
 * out: on to the sign-in, and back to the page asked for. Waiting or suspended: the page that says so. No such tenant:
 * not found.
 */
export const requireTenant = cache(async (slug: string): Promise<TenantPage> => {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const now = new Date()
  const standing = await findStanding(slug, jar.get(cookieName('session'))?.value, now)
  if (standing.kind === 'unknown-tenant') notFound()
  const here = toReturnPath(slug, sent.get(PAGE_HEADER))
  if (standing.kind !== 'granted') redirect(startPath(slug, here))

  const { status, person, connection, health, authenticatedAt } = standing.member
  if (status === 'PENDING') redirect(waitingPath(slug, here))
  if (status === 'SUSPENDED') redirect(problemPath('suspended'))
  if (status === 'REJECTED') redirect(problemPath('rejected', { tenant: slug, returnTo: here }))
  await extendSession(standing.session, now)
  const connectionNow = connectionStatus(health, now).status
  const hasRecentSignIn = isRecentSignIn(authenticatedAt, now)
  const endsWithinDays = expiryNotice(connection?.refreshExpiresAt ?? null, now)
  const page = { tenant: standing.tenant, person, connection, connectionStatus: connectionNow, endsWithinDays }
  return { ...page, hasRecentSignIn, here, now }
})

/** Other tenants this browser is signed in to, for the way there. */
export const listOtherTenants = cache(async (slug: string): Promise<{ slug: string; name: string }[]> => {
  const jar = await cookies()
  const signIns = await listSignIns(jar.get(cookieName('session'))?.value, new Date())
  return signIns.filter(({ tenant, status }) => status === 'ACTIVE' && tenant.slug !== slug).map(({ tenant }) => tenant)
})
