import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RadioGroup } from '../ui/radio-group'
import { roles } from './accounts-address'
import type { ActionDialogProps } from './action-dialog'

const keyOf = { OWNER: 'owner', ADMIN: 'admin', MEMBER: 'member' } as const

/** Chooses a role, each with what it may do. */
export function RoleDialog({ account, name, tenantName, onSend, onClose }: ActionDialogProps) {
  const t = useTranslations('accounts.dialogs.change-role')
  const ui = useTranslations('ui')
  const [role, setRole] = useState(account.role)
  const send = () => {
    onClose()
    if (role !== account.role) void onSend({ action: 'change-role', role })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name, tenant: tenantName })}
      description={t('text')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button writes variant="primary" onClick={send}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={t('title', { name, tenant: tenantName })}
        hideLegend
        value={role}
        onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? account.role)}
        options={roles.toReversed().map((value) => ({ value, label: t(keyOf[value]), hint: t(`${keyOf[value]}Hint`) }))}
      />
    </Dialog>
  )
}
