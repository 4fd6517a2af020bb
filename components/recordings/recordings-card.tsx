'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { fetchJson, sendJson } from '@/lib/fetcher'
import type { RecordingsOfMeeting } from '@/lib/recordings/schema'
import { readOptions } from '../meetings/retry-read'
import { Card } from '../ui/card'
import { RecordingSession } from './recording-session'

interface RecordingsCardProps {
  slug: string
  /** The meeting's door. */
  address: string
  timeZone: string
  now: Date
  mayManage: boolean
}

/** The recordings of a meeting on its page; nothing where there are none that the person may see. */
export function RecordingsCard({ slug, address, timeZone, now, mayManage }: RecordingsCardProps) {
  const t = useTranslations('recordings')
  const door = `${address}/recordings`
  const { data, mutate } = useSWR<RecordingsOfMeeting, unknown>(door, fetchJson, readOptions)
  // Asked of Tencent Meeting once as the page opens; from then on events tell.
  useSWR(
    `${door}/refresh`,
    async (url: string) => {
      await sendJson(url, { method: 'POST', body: {} })
      await mutate()
      return true
    },
    { revalidateOnFocus: false, revalidateOnReconnect: false, shouldRetryOnError: false },
  )
  const meeting = data?.meeting
  if (!meeting) return null
  return (
    <Card flush title={t('title')}>
      <ul className="divide-y divide-line">
        {meeting.recordings.map((recording) => (
          <RecordingSession
            key={recording.id}
            {...{ slug, meeting, recording, timeZone, now, mayManage }}
            onChanged={() => void mutate()}
          />
        ))}
      </ul>
    </Card>
  )
}
