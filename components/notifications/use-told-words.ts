import { useLocale, useTranslations } from 'next-intl'
import type { Notification } from '@/lib/notifications/schema'
import { formatDateTime, formatTime } from '@/lib/time'
import { signInAddress } from '../meetings/problem-notice'

/** A notification as it is read: a sentence, where it leads, and the one thing that helps. */
export interface ToldWords {
  text: string
  href: string
  /** `plain`: a door, not a page. */
  action?: { label: string; href: string; plain: boolean }
}

const HOUR = 3_600_000

/** Says what a notification tells. Names and subjects are what they are now; one that may not be seen any more is left out. */
export function useToldWords(slug: string, timeZone: string, now: Date): (item: Notification) => ToldWords {
  const t = useTranslations('notifications')
  const locale = useLocale()
  const at = (path: string) => `/t/${slug}${path}`
  return ({ kind, meeting, account, at: moment = '' }) => {
    const about = { has: meeting?.subject === undefined ? 'no' : 'yes', subject: meeting?.subject ?? '' }
    const query = meeting?.subMeetingId ? `?${new URLSearchParams({ occurrence: meeting.subMeetingId })}` : ''
    const page = at(`/meetings/${meeting?.id ?? ''}${query}`)
    switch (kind) {
      case 'meeting-starts': {
        const text = t('told.meeting-starts', { ...about, time: formatTime(moment, { locale, timeZone }) })
        const join = {
          label: t('actions.join'),
          href: `/api/t/${slug}/meetings/${meeting?.id ?? ''}/join`,
          plain: true,
        }
        const isPast = now.getTime() - Date.parse(moment) > HOUR
        return { text, href: page, action: isPast ? undefined : join }
      }
      case 'recording-ready':
        return {
          text: t('told.recording-ready', about),
          href: page,
          action: { label: t('actions.open'), href: page, plain: false },
        }
      case 'cancel-failed':
        return { text: t('told.cancel-failed', about), href: page }
      case 'sign-in-ends': {
        const text = t('told.sign-in-ends', { time: formatDateTime(moment, { locale, timeZone }) })
        const href = signInAddress(slug, at('/notifications'))
        return { text, href: at('/notifications'), action: { label: t('actions.signIn'), href, plain: true } }
      }
      case 'account-waits': {
        const has = account?.name == null ? 'no' : 'yes'
        const text = t('told.account-waits', { has, name: account?.name ?? '' })
        const href = at(`/admin/accounts?${new URLSearchParams({ view: 'pending', account: account?.id ?? '' })}`)
        return { text, href, action: { label: t('actions.review'), href, plain: false } }
      }
      case 'deliveries-fail':
      case 'deliveries-work':
        return { text: t(`told.${kind}`), href: at('/admin/deliveries') }
    }
  }
}
