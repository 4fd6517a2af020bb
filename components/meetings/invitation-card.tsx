'use client'

import { CalendarPlus, Copy, Printer } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Invitation, Meeting } from '@/lib/meetings/schema'
import { useShortcut } from '../keyboard/use-shortcut'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { TraceId } from '../ui/error-state'
import { lazily } from '../ui/lazily'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton } from '../ui/skeleton'
import { invitationAddress } from './fetch-invitation'
import { chooseInvitationStyle, invitationFormats, useInvitationStyle } from './invitation-style'
import { needsSignIn } from './problem-notice'
import { readOptions } from './retry-read'
import { SignInLink } from './schedule-problem'
import { useCopyInvitation } from './use-copy-invitation'
import { useMeetingWords } from './use-meeting-words'

const JoinQr = lazily(
  () => import('./join-qr').then((module) => module.JoinQr),
  () => <Skeleton className="size-32" />,
)

interface InvitationCardProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
}

/** What others are sent: the text as it will be pasted, the code to scan, the file for calendars, a page to print. */
export function InvitationCard({ slug, address, meeting }: InvitationCardProps) {
  const t = useTranslations('meetings.detail')
  const style = useInvitationStyle()
  const { language, format } = style
  return (
    <Card
      title={t('invitation')}
      actions={
        <SegmentedControl
          name={t('language')}
          value={language}
          onChange={(language) => chooseInvitationStyle({ ...style, language })}
          options={[
            { value: 'zh-CN', label: t('zh') },
            { value: 'en', label: t('en') },
          ]}
        />
      }
    >
      <div className="flex flex-wrap items-start gap-5">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-3">
          <SegmentedControl
            name={t('format')}
            value={format}
            onChange={(format) => chooseInvitationStyle({ ...style, format })}
            options={invitationFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
            className="self-start"
          />
          <Text {...{ slug, address, meeting }} />
        </div>
        {meeting.joinUrl && (
          <figure className="flex flex-col items-center gap-1.5 max-sm:w-full">
            <JoinQr joinUrl={meeting.joinUrl} subject={meeting.subject} className="size-32 rounded-control" />
            <figcaption className="text-12 text-ink-3">{t('scan')}</figcaption>
          </figure>
        )}
      </div>
    </Card>
  )
}

function Text({ slug, address, meeting }: InvitationCardProps) {
  const t = useTranslations('meetings')
  const words = useMeetingWords()
  const pathname = usePathname()
  const style = useInvitationStyle()
  const { language, format } = style
  const copy = useCopyInvitation(style)
  const { data, error, mutate } = useSWR<Invitation, unknown>(
    invitationAddress(address, language),
    fetchJson,
    readOptions,
  )
  const copyRead = () => void (data && copy(data))
  useShortcut({ key: 'i', scope: 'meeting', description: t('detail.copyInvitation'), off: !data, run: copyRead })
  if (data) {
    return (
      <>
        <pre
          lang={language}
          className="whitespace-pre-wrap rounded-control bg-sunken px-4 py-3 font-sans text-13 text-ink leading-6"
        >
          {format === 'markdown' ? data.markdown : data.text}
        </pre>
        <p className="text-12 text-ink-3">{t(`detail.formatHints.${format}`)}</p>
        <div className="flex flex-wrap gap-2">
          <Button aria-keyshortcuts="i" onClick={copyRead}>
            <Copy aria-hidden="true" />
            {t('detail.copyInvitation')}
          </Button>
          <ButtonLink plain variant="ghost" href={`${address}/calendar.ics?lang=${language}`} download>
            <CalendarPlus aria-hidden="true" />
            {t(meeting.series ? 'detail.calendarSeries' : 'detail.calendar')}
          </ButtonLink>
          <ButtonLink variant="ghost" href={`/t/${slug}/meetings/${meeting.id}/print?lang=${language}`}>
            <Printer aria-hidden="true" />
            {t('detail.print')}
          </ButtonLink>
        </div>
      </>
    )
  }
  if (error === undefined) return <Skeleton className="h-52 w-full" />
  const problem = asProblem(error)
  const { title, hint } = words(problem)
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 text-13">
      <div className="min-w-0">
        <p className="font-medium text-ink">{title}</p>
        <p className="text-ink-2">{hint}</p>
        {problem.requestId && <TraceId id={problem.requestId} />}
      </div>
      {needsSignIn(problem) ? (
        <SignInLink slug={slug} here={pathname} />
      ) : (
        <Button size="small" onClick={() => void mutate()}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
