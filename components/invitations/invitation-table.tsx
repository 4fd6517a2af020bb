'use client'

import { Ban, Check, CircleDashed, Clock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, sendJson } from '@/lib/fetcher'
import type { Invitation } from '@/lib/invitations/schema'
import { formatDateTime } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { type Column, DataTable } from '../ui/data-table'
import { toast } from '../ui/toast'
import { invitationsAddress } from './use-invitations'

interface InvitationTableProps {
  slug: string
  invitations: readonly Invitation[]
  timeZone: string
  onChanged: () => void
}

/** One row an invitation; an open one can be withdrawn. */
export function InvitationTable({ slug, invitations, timeZone, onChanged }: InvitationTableProps) {
  const t = useTranslations('invitations')
  const locale = useLocale()
  const [asked, setAsked] = useState<Invitation>()
  const timeOf = (instant: string) => (
    <time dateTime={instant} className="whitespace-nowrap">
      {formatDateTime(instant, { locale, timeZone })}
    </time>
  )
  const nameOf = (person: Invitation['createdBy']) => (person ? (person.name ?? t('nameless')) : t('formerMember'))
  const columns: Column<Invitation>[] = [
    {
      key: 'note',
      header: t('table.note'),
      primary: true,
      cell: ({ note }) => <span className="min-w-0 break-words">{note ?? t('unnamed')}</span>,
    },
    {
      key: 'role',
      header: t('table.role'),
      cell: ({ role }) => <span className="whitespace-nowrap">{t(`roles.${role}`)}</span>,
    },
    {
      key: 'state',
      header: t('table.state'),
      cell: (invitation) => (
        <span className="flex flex-wrap items-center justify-end gap-2 sm:justify-start">
          <StateBadge state={invitation.state} />
          {invitation.state === 'used' && <span>{t('usedBy', { name: nameOf(invitation.usedBy) })}</span>}
        </span>
      ),
    },
    { key: 'by', header: t('table.by'), cell: ({ createdBy }) => nameOf(createdBy) },
    { key: 'expires', header: t('table.expires'), cell: ({ expiresAt }) => timeOf(expiresAt) },
    {
      key: 'actions',
      header: t('table.actions'),
      bare: true,
      align: 'end',
      cell: (invitation) =>
        invitation.state === 'open' && (
          <Button
            size="small"
            aria-label={t('revokeNamed', { note: invitation.note ?? t('unnamed') })}
            onClick={() => setAsked(invitation)}
          >
            {t('revoke')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <DataTable caption={t('table.caption')} columns={columns} rows={invitations} rowKey={({ id }) => id} />
      {asked && (
        <RevokeDialog slug={slug} invitation={asked} onClose={() => setAsked(undefined)} onChanged={onChanged} />
      )}
    </>
  )
}

const looks = {
  open: { tone: 'info', icon: <CircleDashed aria-hidden="true" /> },
  used: { tone: 'success', icon: <Check aria-hidden="true" /> },
  expired: { tone: 'muted', icon: <Clock aria-hidden="true" /> },
  revoked: { tone: 'muted', icon: <Ban aria-hidden="true" /> },
} as const

function StateBadge({ state }: Pick<Invitation, 'state'>) {
  const t = useTranslations('invitations.state')
  return <Badge {...looks[state]}>{t(state)}</Badge>
}

interface RevokeDialogProps {
  slug: string
  invitation: Invitation
  onClose: () => void
  onChanged: () => void
}

function RevokeDialog({ slug, invitation, onClose, onChanged }: RevokeDialogProps) {
  const t = useTranslations('invitations')
  const problems = useTranslations('errors.problems')
  const [sending, setSending] = useState(false)
  const revoke = async () => {
    setSending(true)
    try {
      await sendJson(`${invitationsAddress(slug)}/${invitation.id}/revoke`, { method: 'POST', body: {} })
      toast({ text: t('revoked'), tone: 'success' })
    } catch (error) {
      const { code } = asProblem(error)
      toast({ text: problems(`${code}.title`), description: problems(`${code}.hint`), tone: 'danger' })
    }
    onChanged()
    onClose()
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('revokeTitle', { note: invitation.note ?? t('unnamed') })}
      description={t('revokeText')}
      confirmLabel={t('revoke')}
      danger
      loading={sending}
      onConfirm={() => void revoke()}
    />
  )
}
