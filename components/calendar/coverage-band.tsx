import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import type { Coverage } from './grid-props'

/** Over a day whose meetings are not known: a shimmer while they are asked for, words when they could not be read. */
export function CoverageBand({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('calendar')
  return (
    <span
      className={classNames(
        'pointer-events-none absolute inset-0 flex items-start justify-center p-1 text-center text-12',
        coverage === 'loading'
          ? 'animate-late before:absolute before:inset-0 before:animate-breathe before:bg-pressed'
          : 'bg-[repeating-linear-gradient(135deg,var(--color-warning-soft)_0_8px,transparent_8px_16px)]',
      )}
    >
      {coverage === 'missing' && (
        <span className="rounded-tag bg-warning-soft px-1.5 py-0.5 text-warning-ink">{t('missing')}</span>
      )}
    </span>
  )
}
