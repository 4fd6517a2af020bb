import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { InvitationsPage } from '@/components/invitations/invitations-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person } = await requireTenant((await params).tenant)
  if (!isPermitted(person.role, 'invitations:manage')) notFound()
  return <InvitationsPage slug={tenant.slug} timeZone={tenant.timeZone} isOwner={person.role === 'OWNER'} />
}
