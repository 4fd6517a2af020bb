import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AttendanceView } from '@/lib/attendance/arrange-people'
import { ButtonLink } from '../ui/button-link'
import { writeView } from './view-address'

interface FileMenuProps {
  /** The attendance's door. */
  door: string
  view: AttendanceView
  /** Of the occurrence, for a series. */
  start: string
  isSeries: boolean
  locale: string
  timeZone: string
}

/** What is shown as a file: its rows, in its order, by its limits. */
export function FileMenu({ door, view, start, isSeries, locale, timeZone }: FileMenuProps) {
  const t = useTranslations('attendance')
  const href = (format: 'xlsx' | 'csv') => {
    const asked = { ...writeView(view), ...(isSeries ? { start } : {}), lang: locale, zone: timeZone }
    return `${door}/file?${new URLSearchParams({ format, ...asked })}`
  }
  return (
    <>
      <ButtonLink plain download href={href('xlsx')}>
        <Download aria-hidden="true" />
        {t('xlsx')}
      </ButtonLink>
      <ButtonLink plain download href={href('csv')}>
        <Download aria-hidden="true" />
        {t('csv')}
      </ButtonLink>
    </>
  )
}
