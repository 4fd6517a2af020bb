import { BellOff, Settings2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { ProblemNotice } from '../meetings/problem-notice'
import { useTimeZone } from '../meetings/use-time-zone'
import { EmptyState } from '../ui/empty-state'
import { FloatingPanel } from '../ui/floating-panel'
import { ReadAllButton } from './read-all-button'
import { ToldDays } from './told-days'
import { ToldSkeleton } from './told-skeleton'
import { useNotifications } from './use-notifications'

interface BellPanelProps {
  slug: string
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  unread: number
}

/** The latest of what the person was told, under the bell; the page has the rest. */
export function BellPanel({ slug, anchor, open, onOpenChange, unread }: BellPanelProps) {
  const t = useTranslations('notifications')
  return (
    <FloatingPanel
      {...{ anchor, open, onOpenChange }}
      name={t('title')}
      align="end"
      className="flex w-[min(26rem,calc(100vw-1rem))] flex-col"
    >
      {open && <Latest slug={slug} unread={unread} onLeave={() => onOpenChange(false)} />}
    </FloatingPanel>
  )
}

function Latest({ slug, unread, onLeave }: { slug: string; unread: number; onLeave: () => void }) {
  const t = useTranslations('notifications')
  const [now] = useState(() => new Date())
  const timeZone = useTimeZone('UTC')
  const { items, problem, readOne, readAll, reload } = useNotifications(slug)
  return (
    <>
      <div className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5">
        <p className="font-semibold text-14">{t('title')}</p>
        {unread > 0 && <ReadAllButton onRead={readAll} />}
      </div>
      <div className="max-h-[min(32rem,60vh)] min-h-0 overflow-y-auto">
        {!items && !problem && <ToldSkeleton />}
        {!items && problem && <ProblemNotice slug={slug} problem={problem} onRetry={reload} />}
        {items?.length === 0 && (
          <EmptyState icon={<BellOff />} title={t('empty')} text={t('emptyHint')} className="py-10" />
        )}
        {items && items.length > 0 && (
          <ToldDays
            {...{ slug, items, now, timeZone }}
            bare
            onOpen={(item) => {
              readOne(item)
              onLeave()
            }}
          />
        )}
      </div>
      <Link
        href={`/t/${slug}/notifications`}
        prefetch={false}
        onClick={onLeave}
        className="flex min-h-11 items-center justify-center gap-2 border-line border-t px-4 font-medium text-13 text-ink-2 hover:bg-hover hover:text-ink [&_svg]:size-4"
      >
        <Settings2 aria-hidden="true" />
        {t('all')}
      </Link>
    </>
  )
}
