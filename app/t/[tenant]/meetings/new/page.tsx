import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SchedulePage } from '@/components/meetings/schedule-page'
import { PageHeader } from '@/components/ui/page-header'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'
import { scheduleQuery } from '@/lib/meetings/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.form')
  return { title: t('title') }
}

interface PageProps {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function Page({ params, searchParams }: PageProps) {
  const { tenant, person } = await requireTenant((await params).tenant)
  const [t, account] = await Promise.all([getTranslations('meetings.form'), getTranslations('layout.account')])
  const name = person.displayName ?? person.userid ?? account('nameless')
  return (
    <>
      <PageHeader title={t('title')} />
      <SchedulePage
        slug={tenant.slug}
        membershipId={person.membershipId}
        name={name}
        mayShare={isPermitted(person.role, 'templates:share')}
        drawn={scheduleQuery.safeParse(await searchParams).data}
      />
    </>
  )
}
