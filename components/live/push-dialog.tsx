'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { PUSH_ADDRESS_MAX, PUSH_KEY_MAX } from '@/lib/live/limits'
import type { PushTarget } from '@/lib/live/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { useFieldMessage } from '../meetings/use-field-message'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

interface PushDialogProps {
  slug: string
  /** The meeting's door. */
  address: string
  onClose: () => void
}

/** Sends the stream to another platform besides. What is set already cannot be read, so the form begins empty. */
export function PushDialog({ slug, address, onClose }: PushDialogProps) {
  const t = useTranslations('live.push')
  const ui = useTranslations('ui')
  const fieldMessage = useFieldMessage()
  const form = useId()
  const [target, setTarget] = useState<PushTarget>({ platform: 'channels', address: '', key: '' })
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const errorOf = (field: string) => fieldMessage(problem?.errors.find(({ path }) => path === field)?.code)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson(`${address}/live/push`, { method: 'PUT', body: target })
      toast({ text: t('done'), tone: 'success' })
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setSending(false)
    }
  }
  return (
    <Dialog
      open
      keepOpen
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" loading={isSending}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <RadioGroup
          legend={t('platform')}
          value={target.platform}
          options={(['channels', 'other'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(event) =>
            setTarget({ ...target, platform: event.target.value === 'other' ? 'other' : 'channels' })
          }
        />
        <TextField
          required
          label={t('address')}
          placeholder="rtmp://"
          inputMode="url"
          autoComplete="off"
          error={errorOf('address')}
          maxLength={PUSH_ADDRESS_MAX}
          value={target.address}
          onChange={(event) => setTarget({ ...target, address: event.target.value })}
        />
        <TextField
          required
          type="password"
          label={t('key')}
          hint={t('keyHint')}
          autoComplete="off"
          error={errorOf('key')}
          maxLength={PUSH_KEY_MAX}
          value={target.key}
          onChange={(event) => setTarget({ ...target, key: event.target.value })}
        />
        {problem && problem.errors.length === 0 && <ChangeProblem slug={slug} problem={problem} />}
      </form>
    </Dialog>
  )
}
