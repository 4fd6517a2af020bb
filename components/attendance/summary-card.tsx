import { useLocale, useTranslations } from 'next-intl'
import type { ListedPerson } from '@/lib/attendance/arrange-people'
import type { Attendance } from '@/lib/attendance/schema'
import { formatDuration } from '@/lib/time'

interface SummaryCardProps {
  data: Attendance
  people: readonly ListedPerson[]
}

/** How many came, and how they were there. */
export function SummaryCard({ data, people }: SummaryCardProps) {
  const t = useTranslations('attendance.summary')
  const locale = useLocale()
  const count = people.length
  const mean = (sum: number) => (count === 0 ? 0 : sum / count)
  const minutes = mean(people.reduce((sum, { seconds }) => sum + seconds, 0)) / 60
  const share = Math.round(100 * mean(people.reduce((sum, person) => sum + person.share, 0)))
  const numbers: [label: string, value: string | number, hint?: string][] = [
    ['attended', count],
    ['absent', data.isRunning ? '–' : data.absent.length],
    ['late', people.filter(({ isLate }) => isLate).length],
    ['early', data.isRunning ? '–' : people.filter(({ leftEarly }) => leftEarly).length],
    ['below', people.filter(({ isBelow }) => isBelow).length],
    ['average', count === 0 ? '–' : formatDuration(minutes, locale), t('averageShare', { share })],
  ]
  return (
    <dl className="grid grid-cols-3 gap-px overflow-clip rounded-card border border-line bg-line lg:grid-cols-6 print:grid-cols-6">
      {numbers.map(([label, value, hint]) => (
        <div key={label} className="flex flex-col bg-surface px-4 py-3 sm:px-5">
          <dt className="text-12 text-ink-3">{t(label as 'attended')}</dt>
          <dd className="mt-0.5 font-semibold text-20 text-ink tabular-nums print:text-16">
            {value}
            {hint && count > 0 && <span className="block font-normal text-12 text-ink-3">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
