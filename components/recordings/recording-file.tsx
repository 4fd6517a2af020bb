'use client'

import { Download, Play } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { RecordedMeeting } from '@/lib/recordings/schema'
import { formatDuration, formatRange } from '@/lib/time'
import { ChangeProblem } from '../meetings/change-problem'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { useFileLinks } from './use-file-links'

type RecordingFile = RecordedMeeting['recordings'][number]['files'][number]

interface RecordingFileProps {
  slug: string
  recordingId: string
  file: RecordingFile
  /** The meeting's, for names that tell apart. */
  subject: string
  /** The recording's, where the file tells none. */
  startedAt: string
  mayWatch: boolean
  timeZone: string
  now: Date
}

const MINUTE = 60_000
const kinds = ['video', 'audio', 'minutes'] as const

/** One file: when, how long, how big; played and fetched at a press. */
export function RecordingFileRow({
  slug,
  recordingId,
  file,
  subject,
  mayWatch,
  timeZone,
  now,
  ...rest
}: RecordingFileProps) {
  const t = useTranslations('recordings')
  const locale = useLocale()
  const { open, opening, goodUntil, problem } = useFileLinks(
    `/api/t/${slug}/recordings/${recordingId}/files/${file.id}`,
  )
  const display = { locale, timeZone }
  const startsAt = file.startedAt ?? rest.startedAt
  const times = formatRange(startsAt, file.endedAt ?? startsAt, display)
  const name = t('file', { subject, time: times })
  const left = goodUntil === undefined ? 0 : Math.ceil((Date.parse(goodUntil) - now.getTime()) / MINUTE)
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-14 text-ink">{times}</p>
          <p className="text-12 text-ink-3">{factsOf(file, locale, (megabytes) => t('size', { megabytes }))}</p>
        </div>
        {mayWatch && (
          <div className="flex items-center gap-2">
            <Button
              size="small"
              loading={opening === 'view'}
              aria-label={t('playNamed', { name })}
              onClick={() => void open('view')}
            >
              <Play aria-hidden="true" />
              {t('play')}
            </Button>
            <DropdownMenu
              name={t('downloadNamed', { name })}
              align="end"
              className={buttonClasses('secondary', 'small')}
              entries={kinds.map((kind) => ({ label: t(`kinds.${kind}`), onSelect: () => void open(kind) }))}
            >
              <Download aria-hidden="true" />
              {t('download')}
            </DropdownMenu>
          </div>
        )}
      </div>
      {left > 0 && (
        <p role="status" className="text-12 text-ink-3">
          {t('good', { time: formatDuration(left, locale) })}
        </p>
      )}
      {problem && <ChangeProblem slug={slug} problem={problem} />}
    </li>
  )
}

function factsOf(
  { startedAt, endedAt, bytes }: RecordingFile,
  locale: 'en' | 'zh-CN',
  size: (text: string) => string,
): string {
  const minutes =
    startedAt && endedAt ? Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE)) : 0
  const megabytes = bytes === undefined ? 0 : Math.max(0.1, bytes / 1_000_000)
  return [
    minutes > 0 && formatDuration(minutes, locale),
    megabytes > 0 && size(megabytes.toLocaleString(locale, { maximumFractionDigits: megabytes < 10 ? 1 : 0 })),
  ]
    .filter(Boolean)
    .join(' · ')
}
