import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'

interface EditButtonProps {
  slug: string
  meeting: MeetingSummary
}

/** The way to the edit page, for the creator. */
export function EditButton({ slug, meeting }: EditButtonProps) {
  const t = useTranslations('meetingForm.edit')
  if (meeting.role !== 'creator') return null
  return (
    <ButtonLink
      size="large"
      href={`/t/${slug}/meetings/${meeting.id}/edit`}
      aria-label={t('openNamed', { subject: meeting.subject })}
    >
      <Pencil aria-hidden="true" />
      {t('open')}
    </ButtonLink>
  )
}
