import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { TextField } from '../ui/text-field'
import type { ActionDialogProps } from './action-dialog'

const REASON_MAX = 200

/** Asks before somebody is shut out; the list shows it at once, and takes it back if it fails. */
export function ReasonDialog({
  name,
  tenantName,
  action,
  onSend,
  onClose,
}: ActionDialogProps & { action: 'reject' | 'suspend' }) {
  const t = useTranslations('accounts')
  const [reason, setReason] = useState('')
  const values = { name, tenant: tenantName }
  const confirm = () => {
    onClose()
    void onSend({ action, reason })
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t(`dialogs.${action}.title`, values)}
      description={t(`dialogs.${action}.text`, values)}
      confirmLabel={t(`actions.${action}.label`)}
      danger
      onConfirm={confirm}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <TextField
          label={t('dialogs.reason')}
          optional
          hint={t('dialogs.reasonHint')}
          maxLength={REASON_MAX}
          counter={{ count: reason.length, max: REASON_MAX }}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </ConfirmDialog>
  )
}
