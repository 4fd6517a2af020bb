import { ClipboardList } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'

interface AttendanceLinkProps {
  slug: string
  id: string
  /** Of the occurrence, for a series. */
  start: string | undefined
}

/** The way from a meeting to who was there. */
export function AttendanceLink({ slug, id, start }: AttendanceLinkProps) {
  const t = useTranslations('attendance')
  const query = start ? `?${new URLSearchParams({ start })}` : ''
  return (
    <ButtonLink href={`/t/${slug}/meetings/${id}/attendance${query}`} className="self-start">
      <ClipboardList aria-hidden="true" />
      {t('link')}
    </ButtonLink>
  )
}
