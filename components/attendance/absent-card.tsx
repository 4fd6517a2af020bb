import { useTranslations } from 'next-intl'
import type { AbsentPerson } from '@/lib/attendance/schema'
import { Avatar } from '../ui/avatar'
import { Card } from '../ui/card'

interface AbsentCardProps {
  absent: readonly AbsentPerson[]
  /** Only some of them are wanted. */
  isNarrowed: boolean
  /** Nobody came at all. */
  isEmpty: boolean
}

/** Hosts and people who were invited, and did not come. */
export function AbsentCard({ absent, isNarrowed, isEmpty }: AbsentCardProps) {
  const t = useTranslations('attendance')
  const participants = useTranslations('participants')
  if (absent.length === 0) {
    return isNarrowed || isEmpty ? null : <p className="px-1 text-13 text-ink-3">{t('absent.nobody')}</p>
  }
  return (
    <Card
      title={t('absent.title')}
      description={t('absent.count', { count: absent.length })}
      flush
      className="print:border-0"
    >
      <ul className="grid gap-x-6 px-4 py-2 sm:grid-cols-2 sm:px-5 lg:grid-cols-3 print:grid-cols-3">
        {absent.map(({ key, name, role }) => (
          <li key={key} className="flex min-h-11 min-w-0 items-center gap-3 print:min-h-6">
            <span className="print:hidden">
              <Avatar name={name || participants('unnamed')} />
            </span>
            <span className="min-w-0 truncate text-14 text-ink" title={name}>
              {name || participants('unnamed')}
            </span>
            {role === 'host' && <span className="shrink-0 text-12 text-ink-3">{t('roles.host')}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
