'use client'

import { MoreHorizontal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RecordedMeeting } from '@/lib/recordings/schema'
import { formatDateTime } from '@/lib/time'
import { iconButtonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { lazily } from '../ui/lazily'
import { RecordingBadge } from './recording-badge'
import { RecordingFileRow } from './recording-file'

const SharingDialog = lazily(() => import('./sharing-dialog').then((module) => module.SharingDialog))
const AccessesDialog = lazily(() => import('./accesses-dialog').then((module) => module.AccessesDialog))
const DeleteDialog = lazily(() => import('./delete-dialog').then((module) => module.DeleteDialog))
const DeleteFileDialog = lazily(() => import('./delete-dialog').then((module) => module.DeleteFileDialog))

interface RecordingSessionProps {
  slug: string
  meeting: RecordedMeeting
  recording: RecordedMeeting['recordings'][number]
  timeZone: string
  now: Date
  mayManage: boolean
  onChanged: () => void
}

const watchers = new Set(['creator', 'host', 'admin'])
const keepers = new Set(['creator', 'admin'])

/** One recording: how far it is, its files, and what may be done with it. */
export function RecordingSession({
  slug,
  meeting,
  recording,
  timeZone,
  now,
  mayManage,
  onChanged,
}: RecordingSessionProps) {
  const t = useTranslations('recordings')
  const locale = useLocale()
  const [open, setOpen] = useState<'sharing' | 'accesses' | 'delete' | { file: string }>()
  const { id, state, startedAt, files } = recording
  const { subject, role } = meeting
  const time = formatDateTime(startedAt, { locale, timeZone })
  // Only events have told of it so far.
  const isNamed = !id.startsWith('@')
  const mayKeep = keepers.has(role) && isNamed && state === 'ready'
  const close = () => setOpen(undefined)
  const dialog = { slug, recording, subject, time, mayManage, onChanged, onClose: close }
  return (
    <li className="flex flex-col gap-3 px-4 py-4 sm:px-5">
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-medium text-13 text-ink">{t('session', { time })}</h3>
          <RecordingBadge state={state} />
        </div>
        {mayKeep && (
          <DropdownMenu
            name={t('more', { time })}
            align="end"
            className={iconButtonClasses('ghost', 'small')}
            entries={[
              { label: t('actions.sharing'), onSelect: () => setOpen('sharing') },
              { label: t('actions.accesses'), onSelect: () => setOpen('accesses') },
              { kind: 'separator' },
              ...(files.length > 1 ? files : []).map((file, index) => ({
                label: t('actions.deleteFile', { number: index + 1 }),
                danger: true,
                onSelect: () => setOpen({ file: file.id }),
              })),
              { label: t('actions.delete'), danger: true, onSelect: () => setOpen('delete') },
            ]}
          >
            <MoreHorizontal aria-hidden="true" />
          </DropdownMenu>
        )}
      </div>
      {state !== 'ready' && <p className="text-13 text-ink-2">{t(`stateHints.${state}`)}</p>}
      {state === 'ready' && !watchers.has(role) && <p className="text-13 text-ink-2">{t('noRight')}</p>}
      {files.length > 0 && (
        <ul className="divide-y divide-line">
          {files.map((file) => (
            <RecordingFileRow
              key={file.id}
              {...{ slug, file, subject, startedAt, timeZone, now }}
              recordingId={id}
              mayWatch={watchers.has(role) && isNamed && state === 'ready'}
            />
          ))}
        </ul>
      )}
      {open === 'sharing' && <SharingDialog {...dialog} timeZone={timeZone} />}
      {open === 'accesses' && <AccessesDialog {...dialog} {...{ timeZone, now }} />}
      {open === 'delete' && <DeleteDialog {...dialog} />}
      {typeof open === 'object' && <DeleteFileDialog {...dialog} file={open.file} />}
    </li>
  )
}
