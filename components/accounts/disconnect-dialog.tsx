import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EndedAccount } from '@/lib/accounts/schema'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog } from '../ui/dialog'
import type { ActionDialogProps } from './action-dialog'
import { RemoteOutcome } from './remote-outcome'

/** Asks before a connection ends, then tells what came of it here and at Tencent. */
export function DisconnectDialog({
  name,
  tenantName,
  onSend,
  onClose,
}: Pick<ActionDialogProps, 'name' | 'tenantName' | 'onSend' | 'onClose'>) {
  const t = useTranslations('accounts')
  const [isSending, setSending] = useState(false)
  const [ended, setEnded] = useState<{ remote: EndedAccount['remote'] }>()
  const values = { name, tenant: tenantName }
  const send = async () => {
    setSending(true)
    const done = await onSend({ action: 'disconnect' })
    if ('problem' in done) onClose()
    else setEnded({ remote: done.answer.remote ?? null })
  }
  if (ended) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t('actions.disconnect.done', { name })}
        footer={<Button onClick={onClose}>{t('dialogs.gotIt')}</Button>}
      >
        <RemoteOutcome remote={ended.remote} />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('dialogs.disconnect.title', values)}
      description={t('dialogs.disconnect.text')}
      confirmLabel={t('actions.disconnect.label')}
      danger
      loading={isSending}
      onConfirm={() => void send()}
    />
  )
}
