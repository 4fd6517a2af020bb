'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'

interface PasteDialogProps {
  /** Whether the text was an invitation. */
  fill: (text: string) => boolean
  onClose: () => void
}

/** Takes the text of an invitation for whoever cannot paste onto a page, or does not know that they can. */
export function PasteDialog({ fill, onClose }: PasteDialogProps) {
  const t = useTranslations('fromText.paste')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    // After the dialog took the focus, or it would not know where to give it back.
    const timer = setTimeout(() => field.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (fill(text)) onClose()
    else setRefused(true)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('hint')}
      size="medium"
      footer={
        <Button type="submit" form={id} variant="primary">
          {t('fill')}
        </Button>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <TextArea
          ref={field}
          label={t('text')}
          rows={8}
          value={text}
          error={isRefused ? t('notRead') : undefined}
          onChange={({ target }) => {
            setText(target.value)
            setRefused(false)
          }}
        />
      </form>
    </Dialog>
  )
}
