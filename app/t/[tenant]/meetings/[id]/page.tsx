import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeetingPage } from '@/components/meetings/meeting-page'
import { isPermitted } from '@/lib/auth/permissions'
import { requireTenant } from '@/lib/auth/require-tenant'
import { meetingParams } from '@/lib/meetings/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings.detail')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant: slug, id } = await params
  const { tenant, person, now } = await requireTenant(slug)
  if (!meetingParams.safeParse({ id }).success) notFound()
  return (
    <MeetingPage
      slug={tenant.slug}
      id={id}
      tenantZone={tenant.timeZone}
      mayShare={isPermitted(person.role, 'templates:share')}
      renderedAt={now.toISOString()}
      mayManage={isPermitted(person.role, 'tencent:manage')}
    />
  )
}
