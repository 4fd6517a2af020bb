import { useTranslations } from 'next-intl'
import type { Accesses } from '@/lib/recordings/schema'

const HEIGHT = 96
const STEP = 10

/** Views and downloads by day as bars; the table below says the same in numbers. */
export function AccessChart({ days }: { days: Accesses['days'] }) {
  const t = useTranslations('recordings.accesses')
  const most = Math.max(1, ...days.map(({ views, downloads }) => views + downloads))
  const height = (count: number) => (count / most) * (HEIGHT - 4)
  return (
    <figure className="m-0">
      <svg
        role="img"
        aria-label={t('chart')}
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full border-line border-b"
      >
        {days.map(({ day, views, downloads }, index) => (
          <g key={day}>
            <rect
              className="fill-accent"
              x={index * STEP + 1}
              width={STEP - 2}
              y={HEIGHT - height(views)}
              height={height(views)}
            />
            <rect
              className="fill-tone-violet"
              x={index * STEP + 1}
              width={STEP - 2}
              y={HEIGHT - height(views) - height(downloads)}
              height={height(downloads)}
            />
          </g>
        ))}
      </svg>
      <figcaption className="mt-2 flex gap-4 text-12 text-ink-3">
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-xs bg-accent" />
          {t('viewed')}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-xs bg-tone-violet" />
          {t('downloaded')}
        </span>
      </figcaption>
    </figure>
  )
}
