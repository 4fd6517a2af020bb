'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { isJoinable, type ShownStatus } from '../meetings/shown-status'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { LiveFacts } from './live-facts'
import { ReplayList } from './replay-list'
import { needsAdministrator, SecretNotice } from './secret-notice'
import { useReplays } from './use-replays'
import { useViewers } from './use-viewers'

const LiveForm = lazily(() => import('./live-form').then((module) => module.LiveForm))
const PushDialog = lazily(() => import('./push-dialog').then((module) => module.PushDialog))

interface LiveCardProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
  live: NonNullable<Meeting['live']>
  status: ShownStatus
  /** An owner or admin looks, who can enter the enterprise secret. */
  mayManage: boolean
  /** The meeting is to be read again. */
  onChanged: () => void
}

const begun = new Set<ShownStatus>(['running', 'passed', 'endedEarly', 'ended'])

/** The live stream of a meeting for its creator: as it is, who watches, its replays, and what can be changed about it. */
export function LiveCard({ slug, address, meeting, live, status, mayManage, onChanged }: LiveCardProps) {
  const t = useTranslations('live')
  const words = useTranslations('meetingForm.live')
  const [open, setOpen] = useState<'form' | 'push'>()
  const edit = useRef<HTMLButtonElement>(null)
  const replays = useReplays(address)
  const isOnAir = status === 'running'
  // Whoever streamed before the booked time and left has a meeting that is still to come.
  const hasBegun = begun.has(status) || (replays.replays ?? []).length > 0
  const viewers = useViewers(address, { hasBegun, isOnAir })
  const mayChange = isJoinable(status)
  const missing = replays.readProblem && needsAdministrator(replays.readProblem) ? replays.readProblem : undefined
  const close = () => {
    setOpen(undefined)
    // The form has gone, and with it the focus.
    setTimeout(() => edit.current?.focus())
  }
  return (
    <Card
      title={words('title')}
      actions={
        mayChange &&
        open !== 'form' &&
        (missing ? (
          <ButtonLink size="small" href={`/t/${slug}/meetings/${meeting.id}/edit`}>
            {t('edit')}
          </ButtonLink>
        ) : (
          <Button ref={edit} writes size="small" onClick={() => setOpen('form')}>
            {t('edit')}
          </Button>
        ))
      }
    >
      <div className="flex flex-col gap-4 text-14">
        {viewers !== undefined && (
          <p className="flex items-center gap-2 font-medium text-ink">
            <Users aria-hidden="true" className="size-4 text-ink-3" />
            {t(isOnAir ? 'watching' : 'watched', { count: viewers })}
          </p>
        )}
        {open === 'form' ? (
          <LiveForm {...{ slug, address, live, onChanged }} onClose={close} />
        ) : (
          <LiveFacts live={live} />
        )}
        {missing ? (
          <SecretNotice {...{ slug, mayManage }} problem={missing} />
        ) : (
          <ReplayList {...{ slug, replays }} isKept={live.replay ?? false} />
        )}
        {mayChange && !missing && open !== 'form' && (
          <Button variant="ghost" size="small" className="-ml-2.5 self-start" onClick={() => setOpen('push')}>
            {t('push.open')}
          </Button>
        )}
      </div>
      {open === 'push' && <PushDialog {...{ slug, address }} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
