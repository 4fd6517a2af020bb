import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoomsPage } from '@/components/rooms/rooms-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'
import { startPath } from '@/lib/auth/sign-in-paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rooms')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, person, hasRecentSignIn, here, now } = await requireTenant((await params).tenant)
  return (
    <RoomsPage
      slug={tenant.slug}
      tenantZone={tenant.timeZone}
      renderedAt={now.toISOString()}
      manage={
        isPermitted(person.role, 'rooms:manage')
          ? { hasRecentSignIn, signInHref: startPath(tenant.slug, here) }
          : undefined
      }
    />
  )
}
