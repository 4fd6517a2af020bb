import { CalendarSync } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { iconButtonClasses } from '../ui/button-style'
import { Tooltip } from '../ui/tooltip'
import { againLink } from './again-link'

interface AgainButtonProps {
  slug: string
  id: string
  subject: string
  /** Which meeting of a series, by its id or its start. */
  occurrence?: string | undefined
}

/** The way from a row to another meeting like it. */
export function AgainButton({ slug, id, subject, occurrence }: AgainButtonProps) {
  const t = useTranslations('templates')
  return (
    <Tooltip text={t('again')}>
      <Link
        href={againLink(slug, id, occurrence)}
        prefetch={false}
        aria-label={t('againNamed', { subject })}
        className={iconButtonClasses('ghost', 'medium')}
      >
        <CalendarSync aria-hidden="true" />
      </Link>
    </Tooltip>
  )
}
