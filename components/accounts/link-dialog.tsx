import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { useFieldMessage } from '../meetings/use-field-message'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import type { ActionDialogProps } from './action-dialog'

/** Asks who in the enterprise's directory an account is. */
export function LinkDialog({ account, name, onSend, onClose }: ActionDialogProps) {
  const t = useTranslations('accounts.dialogs.link')
  const ui = useTranslations('ui')
  const messageOf = useFieldMessage()
  const input = useRef<HTMLInputElement>(null)
  const [userid, setUserid] = useState(account.userid ?? '')
  const [code, setCode] = useState<string>()
  const [isSending, setSending] = useState(false)
  const send = async () => {
    if (userid.trim() === (account.userid ?? '')) return onClose()
    setSending(true)
    const done = await onSend({ action: 'link', userid })
    setSending(false)
    const refused = 'problem' in done ? done.problem.errors.find(({ path }) => path === 'userid') : undefined
    if (!refused) return onClose()
    setCode(refused.code)
    input.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOpen
      title={t('title', { name })}
      description={t('text')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button writes variant="primary" loading={isSending} onClick={() => void send()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate>
        <TextField
          ref={input}
          label={t('field')}
          error={messageOf(code)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={userid}
          onChange={(event) => {
            setUserid(event.target.value)
            setCode(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
