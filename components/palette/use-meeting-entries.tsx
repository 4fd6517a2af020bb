import { ArrowRight, Copy, LogIn, Video } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import useSWR, { useSWRConfig } from 'swr'
import type { EntryPage } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { formatCode } from '@/lib/meetings/format-code'
import { parseCode } from '@/lib/meetings/parse-code'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { dayOf, formatShortDay, formatTime } from '@/lib/time'
import { tenantPath } from '../layout/navigation'
import { fetchInvitation } from '../meetings/fetch-invitation'
import { readOptions } from '../meetings/retry-read'
import { isJoinable, shownStatus } from '../meetings/shown-status'
import { useTimeZone } from '../meetings/use-time-zone'
import { toast } from '../ui/toast'
import { writeClipboard } from '../ui/write-clipboard'
import type { PaletteEntry } from './palette-entry'
import { useSettled } from './use-settled'

/** The meetings that this tab has read already, the next one to go to with what one does with it, and the one of a typed code. */
export function useMeetingEntries(slug: string, typed: string): PaletteEntry[] {
  const t = useTranslations('keyboard.palette')
  const router = useRouter()
  const known = useKnownMeetings(slug)
  const found = useFoundMeetings(slug, typed)
  const next = useNextEntries(slug, known)
  const locale = useLocale()
  const timeZone = useTimeZone('Asia/Shanghai')
  const code = parseCode(typed)
  return [
    ...(code
      ? [
          {
            id: 'code',
            group: 'code' as const,
            label: t('openCode', { code: formatCode(code) }),
            words: typed,
            icon: <ArrowRight aria-hidden="true" />,
            run: () => router.push(`${tenantPath(slug, '/meetings')}?${new URLSearchParams({ q: code })}`),
          },
        ]
      : []),
    ...next,
    ...once([...known, ...found]).map(
      ({ id, subject, code: ownCode, startsAt }): PaletteEntry => ({
        id: `meeting ${id}`,
        group: 'meetings',
        label: subject,
        words: ownCode,
        hint: `${formatShortDay(dayOf(startsAt, timeZone), locale)} ${formatTime(startsAt, { locale, timeZone })}`,
        icon: <Video aria-hidden="true" />,
        run: () => router.push(tenantPath(slug, `/meetings/${id}`)),
      }),
    ),
  ]
}

type Known = Pick<MeetingSummary, 'id' | 'subject' | 'code' | 'startsAt'>

const once = (meetings: readonly Known[]): Known[] =>
  [...new Map(meetings.toReversed().map((meeting) => [meeting.id, meeting])).values()].reverse()

/** What the console finds among all the person's meetings. */
function useFoundMeetings(slug: string, typed: string): readonly Known[] {
  const asked = useSettled(typed.trim())
  const door = asked.length > 1 ? `/api/t/${slug}/meetings/search?${new URLSearchParams({ q: asked })}` : null
  const { data } = useSWR<EntryPage, unknown>(door, fetchJson, { ...readOptions, keepPreviousData: true })
  return door ? (data?.items ?? []) : []
}

/** To go to the next meeting, or to bring others to it. */
function useNextEntries(slug: string, known: readonly MeetingSummary[]): PaletteEntry[] {
  const t = useTranslations('keyboard.palette')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const now = new Date()
  const next = known.find((meeting) => {
    const status = shownStatus(meeting, now)
    return isJoinable(status) && status !== 'passed' && status !== 'endedEarly'
  })
  if (!next) return []
  const address = `/api/t/${slug}/meetings/${next.id}`
  const copy = async () => {
    try {
      await writeClipboard(() => fetchInvitation(address, locale))
      toast({ text: ui('copied'), description: next.subject, tone: 'success' })
    } catch {
      toast({ text: ui('copyFailed'), tone: 'danger' })
    }
  }
  return [
    {
      id: 'join next',
      group: 'actions',
      label: t('joinNext'),
      words: t('words.join'),
      hint: next.subject,
      icon: <LogIn aria-hidden="true" />,
      run: () => void window.open(`${address}/join`, '_blank', 'noreferrer'),
    },
    {
      id: 'copy next',
      group: 'actions',
      label: t('copyNext'),
      words: t('words.copy'),
      hint: next.subject,
      icon: <Copy aria-hidden="true" />,
      run: () => void copy(),
    },
  ]
}

/** What lists and calendars of this tab have read, each meeting once, the soonest first. */
function useKnownMeetings(slug: string): MeetingSummary[] {
  const { cache } = useSWRConfig()
  const doors = [`/api/t/${slug}/meetings`, `/api/t/${slug}/calendar`]
  const found = new Map<string, MeetingSummary>()
  for (const key of cache.keys()) {
    if (!doors.some((door) => key === door || key.startsWith(`${door}?`))) continue
    const read = cache.get(key)?.data as { items?: MeetingSummary[] } | undefined
    for (const meeting of read?.items ?? []) {
      const before = found.get(meeting.id)
      if (!before || meeting.startsAt < before.startsAt) found.set(meeting.id, meeting)
    }
  }
  return [...found.values()].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
