import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { env } from '@/lib/env'
import { wasInvited } from '@/lib/invitations/was-invited'
import type { TenantFacts } from '@/lib/tenants/context'
import { cookieName } from './cookies'
import { findStanding } from './session-grants'
import { startPath, tenantHome, toReturnPath } from './sign-in-paths'
import { problemPath } from './sign-in-problem'

interface WaitingVisitor {
  tenant: TenantFacts
  /** Where an admin decides, as a whole address that can be sent to them. */
  approvalUrl: string
  /** They came by an invitation, which alone did not let them in. */
  isInvited: boolean
}

/** Someone whom an admin has yet to let in; whoever was decided on is led to where they belong. */
export async function requireWaiting(slug: string, wanted: string | undefined): Promise<WaitingVisitor> {
  const jar = await cookies()
  const standing = await findStanding(slug, jar.get(cookieName('session'))?.value, new Date())
  const returnTo = toReturnPath(slug, wanted)
  if (standing.kind === 'unknown-tenant') notFound()
  if (standing.kind !== 'granted') redirect(startPath(slug, returnTo))

  const { status } = standing.member
  if (status === 'ACTIVE') redirect(returnTo)
  if (status === 'SUSPENDED') redirect(problemPath('suspended'))
  if (status === 'REJECTED') redirect(problemPath('rejected', { tenant: slug, returnTo }))
  const { tenant, member } = standing
  const isInvited = await wasInvited(tenant.id, member.person.membershipId)
  return { tenant, approvalUrl: `${env().PUBLIC_URL}${tenantHome(slug)}/admin/accounts`, isInvited }
}
