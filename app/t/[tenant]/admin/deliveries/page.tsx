import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeliveriesPage } from '@/components/deliveries/deliveries-page'
import { requirePermitted } from '@/lib/auth/require-permitted'

interface PageProps {
  params: Promise<{ tenant: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries')
  return { title: t('title') }
}

export default async function DeliveriesLogPage({ params }: PageProps) {
  const { tenant, now } = await requirePermitted((await params).tenant, 'deliveries:manage')
  return <DeliveriesPage slug={tenant.slug} tenantZone={tenant.timeZone} renderedAt={now.toISOString()} />
}
