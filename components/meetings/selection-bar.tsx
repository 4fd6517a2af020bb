'use client'

import { CalendarX2, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { Selection } from '../bulk/use-selection'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { lazily } from '../ui/lazily'
import { toast } from '../ui/toast'
import { writeClipboard } from '../ui/write-clipboard'
import { BulkCancelOutcome } from './bulk-cancel-outcome'
import { ExportMenu } from './export-menu'
import type { ListedMeeting } from './listed-meeting'
import { readInvitations } from './read-invitations'
import { SelectionFrame } from './selection-frame'
import { useBulkCancel } from './use-bulk-cancel'
import type { ListFile } from './use-list-file'

const BulkCancelDialog = lazily(() => import('./bulk-cancel-dialog').then((module) => module.BulkCancelDialog))

/** Each meeting is a call to Tencent Meeting, which counts them, and all must be sent while the first can be undone. */
const AT_ONCE_MAX = 50

interface SelectionBarProps {
  slug: string
  selection: Selection
  /** The selected rows, in the order of the list. */
  meetings: readonly ListedMeeting[]
  /** The same as a file. */
  file: ListFile
  /** How many rows are shown. */
  shown: number
  now: Date
  timeZone: string
  onClose: () => void
}

/** What is selected and what can be done with it, at the lower edge; over it what became of the last deed. */
export function SelectionBar({ slug, selection, meetings, file, shown, now, timeZone, onClose }: SelectionBarProps) {
  const t = useTranslations('list')
  const copy = useCopyInvitations(slug)
  const bulk = useBulkCancel(slug, selection)
  const [asked, setAsked] = useState<readonly ListedMeeting[]>()
  const count = meetings.length
  const none = count === 0 ? t('nothingSelected') : undefined
  const off = none ?? (count > AT_ONCE_MAX ? t('tooMany', { max: AT_ONCE_MAX }) : undefined)
  return (
    <>
      <SelectionFrame
        {...{ selection, count, shown, onClose }}
        outcome={bulk.rows.length > 0 && <BulkCancelOutcome rows={bulk.rows} onClose={bulk.forget} />}
      >
        <Button writes loading={bulk.isSending} disabledReason={off} onClick={() => setAsked(meetings)}>
          <CalendarX2 aria-hidden="true" />
          {t('cancelSelected')}
        </Button>
        <ExportMenu file={file} variant="secondary" side="top" disabledReason={none} />
        {off ? (
          <Button disabledReason={off}>
            <Copy aria-hidden="true" />
            {t('copyInvitations')}
          </Button>
        ) : (
          <DropdownMenu
            side="top"
            align="end"
            className={buttonClasses('secondary', 'medium')}
            entries={[
              { label: t('inChinese'), onSelect: () => void copy(meetings, 'zh-CN') },
              { label: t('inEnglish'), onSelect: () => void copy(meetings, 'en') },
            ]}
          >
            <Copy aria-hidden="true" />
            {t('copyInvitations')}
          </DropdownMenu>
        )}
      </SelectionFrame>
      {asked && (
        <BulkCancelDialog
          {...{ meetings: asked, now, timeZone }}
          onClose={() => setAsked(undefined)}
          onConfirm={(able) => {
            setAsked(undefined)
            void bulk.start(able)
          }}
        />
      )}
    </>
  )
}

/** Copies the invitations one under the other, and says which could not be read. */
function useCopyInvitations(slug: string) {
  const t = useTranslations('list')
  const ui = useTranslations('ui')
  return async (meetings: readonly ListedMeeting[], language: Locale) => {
    const reading = readInvitations(slug, meetings, language)
    try {
      await writeClipboard(async () =>
        (await reading).flatMap((one) => ('text' in one ? [one.text] : [])).join('\n\n--------\n\n'),
      )
      const missing = (await reading).filter((one) => 'problem' in one)
      const names = missing.map(({ meeting }) => meeting.subject).join(' · ')
      const text = t('copied', { count: (await reading).length - missing.length, language })
      toast(missing.length > 0 ? { text, description: t('notCopied', { names }) } : { text, tone: 'success' })
    } catch {
      toast({ text: ui('copyFailed'), tone: 'danger' })
    }
  }
}
