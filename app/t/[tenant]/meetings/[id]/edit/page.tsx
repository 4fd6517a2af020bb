import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditPage } from '@/components/meetings/edit-page'
import { requireTenant } from '@/lib/auth/require-tenant'
import { editQuery, meetingParams } from '@/lib/meetings/schema'

interface PageProps {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetingForm.edit')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { tenant: slug, id } = await params
  const { tenant, person, now } = await requireTenant(slug)
  const query = editQuery.safeParse(await searchParams)
  if (!meetingParams.safeParse({ id }).success || !query.success) notFound()
  const name = person.displayName ?? person.userid ?? undefined
  const you = { id: person.membershipId, isYou: true, ...(name ? { name } : {}) }
  const { occurrence } = query.data
  return <EditPage {...{ id, occurrence, you }} slug={tenant.slug} renderedAt={now.toISOString()} />
}
