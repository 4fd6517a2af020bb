'use client'

import { CircleAlert, Undo2 } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSWRConfig } from 'swr'
import type { MeetingList } from '@/lib/meetings/schema'
import type { PendingCancel } from '@/lib/pending-cancels/schema'
import { useShortcut } from '../keyboard/use-shortcut'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Kbd } from '../ui/kbd'
import { Spinner } from '../ui/spinner'
import { cancelledSubject } from './cancelled-subjects'
import { signInAddress } from './problem-notice'
import { useCancelWithUndo } from './use-cancel-with-undo'
import { useHold } from './use-hold'
import { useMeetingWords } from './use-meeting-words'
import { isOnItsWay } from './use-pending-cancels'

interface CardsProps {
  slug: string
  /** On their way, or failed. */
  pending: readonly PendingCancel[]
}

/** At the foot of the window: what is being cancelled with one undo for all of it, and each that failed with what helps. */
export function PendingCancelCards({ slug, pending }: CardsProps) {
  const t = useTranslations('meetingActions.pending')
  const onTheirWay = pending.filter(isOnItsWay)
  const failed = pending.filter(({ state }) => state === 'failed')
  return (
    <section
      aria-label={t('region')}
      className="fixed bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-1/2 z-30 flex w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 lg:bottom-6"
    >
      {onTheirWay.length > 0 && <OnTheirWay slug={slug} pending={onTheirWay} />}
      {failed.map((one) => (
        <Failed key={one.id} slug={slug} pending={one} />
      ))}
    </section>
  )
}

const card = 'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card bg-raised px-4 py-3 text-13 shadow-overlay'

function OnTheirWay({ slug, pending }: CardsProps) {
  const t = useTranslations('meetingActions.pending')
  const { undo } = useCancelWithUndo(slug)
  const nameOf = useSubjects(slug)
  const waiting = pending.filter(({ state }) => state === 'waiting')
  const holding = useHold(slug, waiting)
  const [first] = pending
  const undoAll = () => {
    // The button goes away with what it undoes: the focus goes to the page, not nowhere.
    if (document.activeElement?.closest('section') !== null) document.getElementById('content')?.focus()
    for (const one of waiting) void undo(one)
  }
  useShortcut({ key: 'u', description: t('undoShortcut'), off: waiting.length === 0, run: undoAll })
  return (
    <div className={card} {...holding}>
      <Spinner />
      <p className="min-w-0 flex-1 truncate font-medium">
        {pending.length > 1 || !first
          ? t('cancellingMany', { count: pending.length })
          : t('cancellingNamed', { subject: nameOf(first.meetingId) })}
      </p>
      {waiting.length > 0 && (
        <Button writes size="small" aria-keyshortcuts="u" onClick={undoAll}>
          <Undo2 aria-hidden="true" />
          {waiting.length > 1 ? t('undoAll') : t('undo')}
          <Kbd>U</Kbd>
        </Button>
      )}
    </div>
  )
}

function Failed({ slug, pending }: { slug: string; pending: PendingCancel }) {
  const t = useTranslations('meetingActions.pending')
  const here = usePathname()
  const words = useMeetingWords()
  const { undo } = useCancelWithUndo(slug)
  const nameOf = useSubjects(slug)
  const failure = pending.failure ?? { code: 'internal' as const, tencentCode: undefined }
  const { title, hint } = words(failure)
  const meeting = `/t/${slug}/meetings/${pending.meetingId}`
  return (
    <div role="alert" className={card}>
      <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{t('failedNamed', { subject: nameOf(pending.meetingId) })}</p>
        <p className="text-12 text-ink-2">
          {title}. {failure.code !== 'meeting_started' && hint}
        </p>
      </div>
      {failure.code === 'needs_reauth' ? (
        <ButtonLink plain size="small" href={signInAddress(slug, here)}>
          {t('signIn')}
        </ButtonLink>
      ) : (
        here !== meeting && (
          <ButtonLink size="small" href={meeting}>
            {failure.code === 'meeting_started' ? t('end') : t('open')}
          </ButtonLink>
        )
      )}
      <Button writes size="small" variant="ghost" onClick={() => void undo(pending)}>
        {t('putAway')}
      </Button>
    </div>
  )
}

/** What a meeting is called: as it was when it was cancelled here, else as a list that was read has it. */
function useSubjects(slug: string): (id: string) => string {
  const t = useTranslations('meetingActions.pending')
  const { cache } = useSWRConfig()
  return (id) => {
    const page = cache.get(`/api/t/${slug}/meetings`)?.data as MeetingList | undefined
    return cancelledSubject(id) ?? page?.items.find((meeting) => meeting.id === id)?.subject ?? t('aMeeting')
  }
}
