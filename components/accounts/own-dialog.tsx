'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EndedAccount } from '@/lib/accounts/schema'
import { asProblem, sendJson } from '@/lib/fetcher'
import { forgetTyped } from '../layout/forget-typed'
import { leadOut } from '../layout/lead-out'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog } from '../ui/dialog'
import { toast } from '../ui/toast'
import { RemoteOutcome } from './remote-outcome'

/** What somebody may do with their own account. */
export type OwnAction = 'sign-out' | 'disconnect'

const doors: Record<OwnAction, string> = { 'sign-out': 'sign-out-everywhere', disconnect: 'disconnect' }

interface OwnDialogProps {
  action: OwnAction
  tenant: { slug: string; name: string }
  onClose: () => void
}

/** Asks before one signs out everywhere or disconnects one's account, and tells what came of it. */
export function OwnDialog({ action, tenant, onClose }: OwnDialogProps) {
  const t = useTranslations('accounts')
  const errors = useTranslations('errors.problems')
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [ended, setEnded] = useState<Pick<EndedAccount, 'remote'>>()
  const send = async () => {
    setSending(true)
    try {
      const url = `/api/t/${tenant.slug}/me/${doors[action]}`
      const end = () => sendJson<Pick<EndedAccount, 'remote'>>(url, { method: 'POST', body: {} })
      if (action === 'sign-out') return await leadOut(() => end().then(() => forgetTyped(tenant.slug)), '/')
      setEnded(await end())
      router.refresh()
    } catch (error) {
      const { code } = asProblem(error)
      toast({ text: t('own.failed', { title: errors(`${code}.title`) }), tone: 'danger' })
      onClose()
    }
  }
  if (ended) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t('own.disconnect.done')}
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
      title={t(`own.${action}.title`, { tenant: tenant.name })}
      description={t(`own.${action}.text`)}
      confirmLabel={t(`own.${action}.label`)}
      danger={action === 'disconnect'}
      loading={isSending}
      onConfirm={() => void send()}
    />
  )
}
