import { CircleCheck, Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EndedAccount } from '@/lib/accounts/schema'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog } from '../ui/dialog'
import type { ActionDialogProps } from './action-dialog'

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

/** What a disconnection did: the tokens here are gone in any case; at Tencent it depends. */
export function RemoteOutcome({ remote }: { remote: EndedAccount['remote'] }) {
  const t = useTranslations('accounts.outcome')
  const isOpen = remote !== null && remote !== 'revoked'
  return (
    <ul role="status" className="flex flex-col gap-3 text-13 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
      <li className="flex gap-2.5">
        <CircleCheck aria-hidden="true" className="text-fine" />
        {t('wiped')}
      </li>
      {remote && (
        <li className="flex gap-2.5">
          {isOpen ? (
            <Info aria-hidden="true" className="text-warning-ink" />
          ) : (
            <CircleCheck aria-hidden="true" className="text-fine" />
          )}
          <span className="min-w-0">{t(remote)}</span>
        </li>
      )}
    </ul>
  )
}
