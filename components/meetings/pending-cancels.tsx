'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useSWRConfig } from 'swr'
import type { PendingCancel } from '@/lib/pending-cancels/schema'
import { lazily } from '../ui/lazily'
import { toast } from '../ui/toast'
import { cancelledSubject } from './cancelled-subjects'
import { useForgetEnded } from './use-forget-ended'
import { useForgetList } from './use-meetings'
import { isOnItsWay, usePendingCancels } from './use-pending-cancels'

const Cards = lazily(() => import('./pending-cancel-cards').then((module) => module.PendingCancelCards))

/**
 * On every page of a tenant: the meetings that are being cancelled, with the undo, and those that were not, with the reason, also
 * after a reload. When one is settled, pages and lists are brought up to date with it.
 */
export function PendingCancels({ slug }: { slug: string }) {
  const t = useTranslations('meetingActions')
  const pending = usePendingCancels(slug)
  const seen = useRef(new Map<string, PendingCancel>())
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const forgetEnded = useForgetEnded(slug)

  const refresh = ({ meetingId }: PendingCancel) => {
    const address = `/api/t/${slug}/meetings/${meetingId}`
    const calendar = `/api/t/${slug}/calendar`
    void mutate((key) => typeof key === 'string' && (key.startsWith(address) || key.startsWith(calendar)))
    void forgetList()
    void forgetEnded()
  }
  const notice = useEffectEvent((now: PendingCancel) => {
    const before = seen.current.get(now.id)
    seen.current.set(now.id, now)
    if (!before || !isOnItsWay(before) || isOnItsWay(now)) return
    if (now.state !== 'undone') refresh(now)
    if (now.state === 'undone') toast({ text: t('pending.undone') })
    if (now.state === 'done') {
      const text = t(now.subMeetingId ? 'cancelDialog.doneOne' : 'cancelDialog.done')
      toast({ text, description: cancelledSubject(now.meetingId), tone: 'success' })
    }
  })
  useEffect(() => {
    for (const one of pending) notice(one)
  }, [pending])

  const shown = pending.filter((one) => isOnItsWay(one) || one.state === 'failed')
  return (
    <>
      <p role="status" className="sr-only">
        {shown.some(({ state }) => state === 'waiting') && t('pending.told')}
      </p>
      {shown.length > 0 && <Cards slug={slug} pending={shown} />}
    </>
  )
}
