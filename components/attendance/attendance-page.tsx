'use client'

import { ArrowLeft, Printer } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import useSWR from 'swr'
import { type AttendanceView, arrangePeople, hasName, isWanted } from '@/lib/attendance/arrange-people'
import { judgeAttendance } from '@/lib/attendance/judge-attendance'
import type { Attendance } from '@/lib/attendance/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { formatDateTime, formatRange, zoneLabel } from '@/lib/time'
import { useTencentPace } from '../events/signals'
import { ProblemNotice } from '../meetings/problem-notice'
import { RefreshNotice } from '../meetings/refresh-notice'
import { readOptions } from '../meetings/retry-read'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { AbsentCard } from './absent-card'
import { FileMenu } from './file-menu'
import { LimitFields } from './limit-fields'
import { OccurrenceChoice } from './occurrence-choice'
import { PeopleCard } from './people-card'
import { SummaryCard } from './summary-card'
import { readView, writeView } from './view-address'

const Timeline = lazily(
  () => import('./timeline-card').then((module) => module.TimelineCard),
  () => <Skeleton className="h-72 rounded-card print:hidden" />,
)

const MINUTE = 60_000

interface AttendancePageProps {
  slug: string
  id: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** Who was in a meeting; of a series, in the occurrence that the address names. Printed, it is a report. */
export function AttendancePage({ slug, id, tenantZone, renderedAt }: AttendancePageProps) {
  const t = useTranslations('attendance')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const here = usePathname()
  const params = new URLSearchParams(useSearchParams())
  const start = params.get('start')
  const view = readView(params)
  const door = `/api/t/${slug}/meetings/${id}/attendance`
  const pace = useTencentPace(MINUTE)
  const { data, error, mutate } = useSWR<Attendance, unknown>(
    door + (start ? `?${new URLSearchParams({ start })}` : ''),
    fetchJson,
    { ...readOptions, refreshInterval: (latest) => (latest?.isRunning ? pace : 0) },
  )
  const problem = error === undefined ? undefined : asProblem(error)
  const retry = () => void mutate()
  const back = { href: `/t/${slug}/meetings/${id}`, label: t('back') }
  const go = (next: AttendanceView, from = start) => {
    const said = new URLSearchParams({ ...(from ? { start: from } : {}), ...writeView(next) })
    window.history.replaceState(null, '', said.size > 0 ? `${here}?${said}` : here)
  }
  if (problem && !data) {
    const words = problem.code === 'not_found' ? { title: t('notFound.title'), hint: t('notFound.hint') } : undefined
    return (
      <Card>
        <ProblemNotice level={1} {...{ slug, problem, back, words }} onRetry={retry} />
      </Card>
    )
  }
  return (
    <>
      <div className="mb-3 print:hidden">
        <ButtonLink variant="ghost" size="small" href={back.href} className="-ml-2.5">
          <ArrowLeft aria-hidden="true" />
          {back.label}
        </ButtonLink>
      </div>
      {problem && <RefreshNotice {...{ slug, problem, timeZone, here }} updatedAt={undefined} onRetry={retry} />}
      {data ? (
        <Report
          {...{ data, view, timeZone, now }}
          door={door}
          onView={go}
          onOccurrence={(startsAt) => go(view, startsAt)}
        />
      ) : (
        <ReportSkeleton />
      )}
    </>
  )
}

interface ReportProps {
  data: Attendance
  view: AttendanceView
  timeZone: string
  now: Date
  door: string
  onView: (view: AttendanceView) => void
  onOccurrence: (startsAt: string) => void
}

function Report({ data, view, timeZone, now, door, onView, onOccurrence }: ReportProps) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  const display = { locale, timeZone }
  const judged = judgeAttendance(data, view.limits)
  const people = data.people.map((person, place) => ({ ...person, ...judged[place], key: person.key })) as Parameters<
    typeof arrangePeople
  >[0]
  const shown = arrangePeople(
    people.filter((person) => isWanted(person, view)),
    view,
    locale,
  )
  const isLate = data.meeting.endedAt && data.meeting.endedAt !== data.meeting.endsAt
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="hidden text-13 print:block">{t('report')}</p>
          <h1 className="break-words font-semibold text-20 text-ink">{t('of', { subject: data.meeting.subject })}</h1>
          <p className="mt-1 text-13 text-ink-2">
            {formatRange(data.meeting.startsAt, data.meeting.endsAt, display)}
            {isLate && ` · ${t('ended', { time: formatDateTime(data.meeting.endedAt ?? '', display) })}`}
          </p>
          <p className="text-12 text-ink-3">{zoneLabel(data.meeting.startsAt, timeZone)}</p>
          <p className="hidden text-12 print:block">
            {t('made', { time: formatDateTime(now, display), zone: timeZone })}
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-2 print:hidden">
          <OccurrenceChoice {...{ data, display }} onChoose={onOccurrence} />
          <FileMenu {...{ door, view, locale, timeZone }} start={data.meeting.startsAt} isSeries={isSeries(data)} />
          <Button variant="secondary" onClick={() => window.print()}>
            <Printer aria-hidden="true" />
            {t('print')}
          </Button>
        </div>
      </header>
      {data.isRunning && <Banner title={t('upToNow')} />}
      {data.source === 'archive' && !data.isRunning && (
        <p className="text-13 text-ink-2">{t('archive', { time: formatDateTime(data.asOf, display) })}</p>
      )}
      <SummaryCard {...{ data, people }} />
      <LimitFields limits={view.limits} onChange={(limits) => onView({ ...view, limits })} />
      {shown.length > 0 && <Timeline {...{ data, display }} people={shown} />}
      <PeopleCard {...{ data, view, shown, display }} onView={onView} />
      {!data.isRunning && view.only === 'all' && (
        <AbsentCard
          absent={data.absent.filter((person) => hasName(person, view.q))}
          isNarrowed={view.q !== ''}
          isEmpty={data.people.length === 0}
        />
      )}
    </div>
  )
}

const isSeries = ({ occurrences }: Attendance): boolean => occurrences.some(({ subMeetingId }) => subMeetingId)

function ReportSkeleton() {
  const t = useTranslations('attendance')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-5">
      <Skeleton className="h-9 w-80 max-w-full" />
      <Skeleton className="h-20 rounded-card" />
      <Skeleton className="h-72 rounded-card" />
      <Skeleton className="h-96 rounded-card" />
    </SkeletonGroup>
  )
}
