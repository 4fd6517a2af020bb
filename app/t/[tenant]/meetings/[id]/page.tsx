import { notFound } from 'next/navigation'
import { MeetingPage } from '@/components/meetings/meeting-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { meetingParams } from '@/lib/meetings/schema'

export default async function Page({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const { tenant: slug, id } = await params
  const { tenant } = await requireTenant(slug)
  if (!meetingParams.safeParse({ id }).success) notFound()
  return <MeetingPage slug={tenant.slug} id={id} tenantZone={tenant.timeZone} />
}
