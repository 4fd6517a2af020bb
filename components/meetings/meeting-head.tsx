import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatCode } from '@/lib/meetings/format-code'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { dayOf, formatDate, formatDateTime, formatDuration, formatRange, zoneLabel } from '@/lib/time'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { ClockTime } from './clock-time'
import { EditButton } from './edit-button'
import { MeetingStatus } from './meeting-status'
import { isJoinable, shownStatus } from './shown-status'
import { useDistance } from './use-distance'

interface MeetingHeadProps {
  slug: string
  /** The meeting's door. */
  address: string
  /** The list's row serves until the detail is there. */
  meeting: MeetingSummary & { timeZone?: string }
  joinUrl: string | undefined
  timeZone: string
  now: Date
  /** What can be done with it. */
  actions?: ReactNode
}

/** Subject and state; then what people come for: the time, the code and the way in. */
export function MeetingHead({ slug, address, meeting, joinUrl, timeZone, now, actions }: MeetingHeadProps) {
  const t = useTranslations('meetings')
  const status = shownStatus(meeting, now)
  const distance = useDistance(meeting, status, now)
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-col items-start gap-2.5">
          <h1 className="max-w-full font-semibold text-28 text-ink">{meeting.subject}</h1>
          <p className="flex flex-wrap items-center gap-2.5 text-13 text-ink-2">
            <MeetingStatus status={status} />
            {distance}
            {meeting.role && <span className="text-ink-3">{t(`role.${meeting.role}`)}</span>}
          </p>
        </div>
        {actions}
      </div>
      <Card className={status === 'running' ? 'bg-linear-to-r from-accent-soft to-55%' : undefined}>
        <div className="flex flex-wrap items-center gap-x-10 gap-y-5">
          <MeetingTime meeting={meeting} timeZone={timeZone} />
          <div className="min-w-0">
            <p className="text-12 text-ink-3">{t('detail.code')}</p>
            <p className="flex items-center gap-1 font-semibold text-20 text-ink leading-9">
              {formatCode(meeting.code)}
              <CopyButton text={meeting.code} name={t('detail.copyCode')} size="small" />
            </p>
          </div>
          {isJoinable(status) && (
            <div className="flex flex-1 items-center justify-end gap-2 max-sm:basis-full max-sm:flex-col-reverse max-sm:items-stretch">
              <EditButton slug={slug} meeting={meeting} />
              {joinUrl && (
                <CopyButton text={joinUrl} name={t('detail.copyLink')} size="large">
                  {t('detail.copyLink')}
                </CopyButton>
              )}
              <ButtonLink
                plain
                variant="primary"
                size="large"
                href={`${address}/join`}
                target="_blank"
                rel="noreferrer"
                className="min-w-32"
                aria-label={t('joinNamed', { subject: meeting.subject })}
              >
                {t('join')}
              </ButtonLink>
            </div>
          )}
        </div>
      </Card>
    </>
  )
}

function MeetingTime({ meeting, timeZone }: Pick<MeetingHeadProps, 'meeting' | 'timeZone'>) {
  const t = useTranslations('meetings.detail')
  const locale = useLocale()
  const { startsAt, endsAt, timeZone: ownZone = timeZone } = meeting
  const display = { locale, timeZone }
  const endsLater = dayOf(startsAt, timeZone) !== dayOf(endsAt, timeZone)
  const length = formatDuration((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, locale)
  return (
    <div className="min-w-0">
      <p className="font-semibold text-28 text-ink">
        <ClockTime instant={startsAt} display={display} halfClassName="text-16" /> <span className="text-ink-3">–</span>{' '}
        <ClockTime instant={endsAt} display={display} halfClassName="text-16" />
      </p>
      <p className="mt-0.5 text-13 text-ink-2">
        {formatDate(startsAt, display)} · {length}
        {endsLater && ` · ${t('until', { time: formatDateTime(endsAt, display) })}`}
      </p>
      <p className="text-12 text-ink-3">
        {zoneLabel(startsAt, timeZone)}
        {ownZone !== timeZone && (
          <span className="block">
            {formatRange(startsAt, endsAt, { locale, timeZone: ownZone })} {zoneLabel(startsAt, ownZone)}
          </span>
        )}
      </p>
    </div>
  )
}
