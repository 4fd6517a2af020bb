'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatCode } from '@/lib/meetings/format-code'
import type { RecordedMeeting } from '@/lib/recordings/schema'
import { RecordingSession } from './recording-session'

interface RecordedMeetingProps {
  slug: string
  meeting: RecordedMeeting
  timeZone: string
  now: Date
  mayManage: boolean
  onChanged: () => void
}

/** A meeting with its recordings. */
export function RecordedMeetingCard({ slug, meeting, ...rest }: RecordedMeetingProps) {
  const t = useTranslations('recordings')
  const id = useId()
  const { subject, code, recordings } = meeting
  return (
    <li className="min-w-0">
      <section aria-labelledby={id} className="overflow-clip rounded-card border border-line bg-surface">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-3 sm:px-5">
          <h2 id={id} className="min-w-0 break-words font-semibold text-14">
            <Link
              href={`/t/${slug}/meetings/${meeting.id}`}
              aria-label={t('open', { subject })}
              className="inline-flex min-h-6 items-center hover:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
            >
              {subject}
            </Link>
          </h2>
          {code && <p className="font-mono text-12 text-ink-3">{formatCode(code)}</p>}
        </div>
        <ul className="divide-y divide-line">
          {recordings.map((recording) => (
            <RecordingSession key={recording.id} {...{ slug, meeting, recording }} {...rest} />
          ))}
        </ul>
      </section>
    </li>
  )
}
