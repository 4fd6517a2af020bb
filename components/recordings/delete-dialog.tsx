'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { RecordedMeeting } from '@/lib/recordings/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

interface DeleteDialogProps {
  slug: string
  recording: RecordedMeeting['recordings'][number]
  subject: string
  /** When the recording began, in words. */
  time: string
  onChanged: () => void
  onClose: () => void
}

function useDeleting(done: string, { onChanged, onClose }: Pick<DeleteDialogProps, 'onChanged' | 'onClose'>) {
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const send = async (path: string, method: 'POST' | 'DELETE', body: object) => {
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson(path, { method, body })
      toast({ text: done, tone: 'success' })
      onClose()
      onChanged()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setSending(false)
    }
  }
  return { problem, isSending, send }
}

/** Asks before a recording goes with all its files: its meeting's subject is typed. */
export function DeleteDialog({ slug, recording, subject, ...after }: DeleteDialogProps) {
  const t = useTranslations('recordings.delete')
  const [typed, setTyped] = useState('')
  const { problem, isSending, send } = useDeleting(t('done'), after)
  const isTyped = typed.trim() === subject.trim()
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && after.onClose()}
      title={t('title')}
      description={t('text', { count: recording.files.length, subject })}
      confirmLabel={t('confirm')}
      loading={isSending}
      disabledReason={isTyped ? undefined : t('mismatch')}
      onConfirm={() => void send(`/api/t/${slug}/recordings/${recording.id}/delete`, 'POST', { confirmation: typed })}
    >
      <TextField
        label={t('label', { subject })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {problem && <ChangeProblem slug={slug} problem={problem} />}
    </ConfirmDialog>
  )
}

/** Asks before one file goes. */
export function DeleteFileDialog({ slug, recording, time, file, ...after }: DeleteDialogProps & { file: string }) {
  const t = useTranslations('recordings.deleteFile')
  const { problem, isSending, send } = useDeleting(t('done'), after)
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && after.onClose()}
      title={t('title')}
      description={t('text', { name: time })}
      confirmLabel={t('confirm')}
      loading={isSending}
      onConfirm={() => void send(`/api/t/${slug}/recordings/${recording.id}/files/${file}`, 'DELETE', {})}
    >
      {problem && <ChangeProblem slug={slug} problem={problem} />}
    </ConfirmDialog>
  )
}
