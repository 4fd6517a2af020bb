'use client'

import { Eye } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Accesses } from '@/lib/recordings/schema'
import { addDays, dayOf, formatDateTime, formatDay, startOfDay, toInstant } from '@/lib/time'
import { readOptions } from '../meetings/retry-read'
import { ButtonLink } from '../ui/button-link'
import { DataTable } from '../ui/data-table'
import { Dialog } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { AccessChart } from './access-chart'
import { SecretProblem } from './secret-problem'

interface AccessesDialogProps {
  slug: string
  recording: { id: string }
  subject: string
  time: string
  timeZone: string
  now: Date
  mayManage: boolean
  onClose: () => void
}

const periods = ['31', '93'] as const
/** Tencent counts the days of Beijing. */
const ZONE = 'Asia/Shanghai'

/** How often a recording was watched and fetched, by day and by person, and that as a file. */
export function AccessesDialog({
  slug,
  recording,
  subject,
  time,
  timeZone,
  now,
  mayManage,
  onClose,
}: AccessesDialogProps) {
  const t = useTranslations('recordings.accesses')
  const locale = useLocale()
  const [days, setDays] = useState<(typeof periods)[number]>('31')
  const end = startOfDay(addDays(dayOf(now, ZONE), 1), ZONE)
  const from = startOfDay(addDays(dayOf(now, ZONE), 1 - Number(days)), ZONE)
  const span = { from: toInstant(from), to: toInstant(new Date(end.getTime() - 1_000)) }
  const door = `/api/t/${slug}/recordings/${recording.id}/accesses`
  const { data, error, mutate } = useSWR<Accesses, unknown>(
    `${door}?${new URLSearchParams(span)}`,
    fetchJson,
    readOptions,
  )
  const file = (format: string) =>
    `${door}/file?${new URLSearchParams({ ...span, format, lang: locale, zone: timeZone })}`
  return (
    <Dialog
      open
      place="side"
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={`${subject} · ${time}`}
    >
      <div className="flex flex-col gap-5">
        <SegmentedControl
          name={t('period')}
          value={days}
          onChange={setDays}
          options={periods.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
          className="self-start"
        />
        {!data && error === undefined && (
          <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
            <Skeleton className="h-24 w-full" />
            <Skeleton className="h-40 w-full" />
          </SkeletonGroup>
        )}
        {!data && error !== undefined && (
          <SecretProblem {...{ slug, mayManage }} problem={asProblem(error)} onRetry={() => void mutate()} />
        )}
        {data && <Told data={data} timeZone={timeZone} />}
        {data && data.people.length > 0 && (
          <div className="flex flex-wrap items-center gap-2 text-13 text-ink-2">
            {t('export')}
            {(['csv', 'xlsx'] as const).map((format) => (
              <ButtonLink
                key={format}
                plain
                size="small"
                href={file(format)}
                download
                aria-label={`${t('export')} ${t(format)}`}
              >
                {t(format)}
              </ButtonLink>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Told({ data, timeZone }: { data: Accesses; timeZone: string }) {
  const t = useTranslations('recordings.accesses')
  const locale = useLocale()
  const sum = (key: 'views' | 'downloads') => data.days.reduce((total, day) => total + day[key], 0)
  const busy = data.days.filter(({ views, downloads }) => views + downloads > 0).toReversed()
  if (busy.length === 0 && data.people.length === 0) {
    return <EmptyState icon={<Eye />} title={t('none')} text={t('noneText')} />
  }
  return (
    <>
      <p className="font-medium text-14 text-ink">
        {t('views', { count: sum('views') })} · {t('downloads', { count: sum('downloads') })}
      </p>
      <AccessChart days={data.days} />
      <div className="-mx-5">
        <DataTable
          caption={t('chart')}
          rows={busy}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', header: t('day'), primary: true, cell: ({ day }) => formatDay(day, locale) },
            { key: 'views', header: t('viewed'), align: 'end', cell: ({ views }) => views },
            { key: 'downloads', header: t('downloaded'), align: 'end', cell: ({ downloads }) => downloads },
          ]}
        />
      </div>
      <section>
        <h3 className="font-semibold text-13 text-ink">{t('who')}</h3>
        {data.isCut && <p className="text-12 text-ink-3">{t('cut')}</p>}
        <ul className="mt-1 divide-y divide-line text-13">
          {data.people.map(({ at, type, name, recordName }, index) => (
            <li
              key={`${at} ${type} ${name} ${recordName} ${String(index)}`}
              className="flex flex-wrap justify-between gap-x-4 py-2"
            >
              <span className="min-w-0 break-words font-medium text-ink">{name || t('stranger')}</span>
              <span className="text-ink-2">
                {t(`types.${type}`)} · {recordName} · {formatDateTime(at, { locale, timeZone })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
