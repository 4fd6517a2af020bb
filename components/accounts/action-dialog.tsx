'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Account } from '@/lib/accounts/schema'
import { RecentSignIn } from '../sign-in/recent-sign-in'
import { useSignInAgain } from '../sign-in/use-sign-in-again'
import { ConfirmDialog } from '../ui/confirm-dialog'
import type { AccountRequest } from './account-request'
import type { AskedAction } from './action-kinds'
import { DisconnectDialog } from './disconnect-dialog'
import { LinkDialog } from './link-dialog'
import { ReasonDialog } from './reason-dialog'
import { RoleDialog } from './role-dialog'
import type { useAccountActions } from './use-account-actions'
import { useAccountName } from './use-account-name'

/** What every dialog of an action needs. */
export interface ActionDialogProps {
  account: Account
  /** How the account is called. */
  name: string
  tenantName: string
  onSend: (request: AccountRequest) => ReturnType<ReturnType<typeof useAccountActions>['run']>
  onClose: () => void
}

interface AskedProps extends Omit<ActionDialogProps, 'name'> {
  action: AskedAction
}

/** Asks for what an action needs: a word, a reason, a role, a userid. */
export function ActionDialog({ action, ...rest }: AskedProps) {
  const name = useAccountName()(rest.account)
  const props = { ...rest, name }
  switch (action) {
    case 'reject':
    case 'suspend':
      return <ReasonDialog {...props} action={action} />
    case 'disconnect':
      return <DisconnectDialog {...props} />
    case 'link':
      return <LinkDialog {...props} />
    case 'change-role':
      return <RoleDialog {...props} />
    default:
      return <PlainDialog {...props} action={action} />
  }
}

/** Names whom and where, says what follows, and waits for the answer. */
function PlainDialog({
  name,
  tenantName,
  action,
  onSend,
  onClose,
}: ActionDialogProps & { action: 'sign-out' | 'hand-over' }) {
  const t = useTranslations('accounts')
  const [isSending, setSending] = useState(false)
  const [mustSignIn, setMustSignIn] = useState(false)
  const signInAgain = useSignInAgain()
  const values = { name, tenant: tenantName }
  const send = async () => {
    setSending(true)
    const done = await onSend({ action })
    setSending(false)
    if ('problem' in done && done.problem.code === 'needs_recent_sign_in') setMustSignIn(true)
    else onClose()
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t(`dialogs.${action}.title`, values)}
      description={t(`dialogs.${action}.text`, values)}
      confirmLabel={t(`actions.${action}.label`)}
      danger={action === 'hand-over'}
      loading={isSending}
      onConfirm={() => void send()}
    >
      {mustSignIn && <RecentSignIn href={signInAgain} />}
    </ConfirmDialog>
  )
}
