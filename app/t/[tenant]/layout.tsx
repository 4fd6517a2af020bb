import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/layout/app-frame'
import { Standing } from '@/components/layout/standing'
import { listOtherTenants, requireTenant } from '@/lib/auth/require-tenant'
import { startPath } from '@/lib/auth/sign-in-paths'
import { sealStandingTicket } from '@/lib/auth/standing-ticket'

interface LayoutProps {
  params: Promise<{ tenant: string }>
  children: ReactNode
}

/** The frame round a tenant's pages. It shows who is signed in; what protects a page is the page's own requireTenant. */
export default async function TenantLayout({ params, children }: LayoutProps) {
  const { tenant: slug } = await params
  const { tenant, person, connectionStatus, endsWithinDays, here } = await requireTenant(slug)
  const [otherTenants, t] = await Promise.all([listOtherTenants(slug), getTranslations('layout.account')])
  const reconnectHref = startPath(slug, here)
  const isWorking = connectionStatus === 'ACTIVE' || connectionStatus === 'DEGRADED'
  const connection = !isWorking
    ? { state: 'attention' as const, reconnectHref }
    : endsWithinDays !== null
      ? { state: 'expiring' as const, days: endsWithinDays, reconnectHref }
      : { state: 'fine' as const }
  return (
    <Standing slug={slug} role={person.role} ticket={sealStandingTicket(tenant.id, person.membershipId)}>
      <AppFrame
        tenant={{ slug, name: tenant.name }}
        otherTenants={otherTenants}
        person={{ name: person.displayName ?? person.userid ?? t('nameless'), role: person.role }}
        connection={connection}
      >
        {children}
      </AppFrame>
    </Standing>
  )
}
