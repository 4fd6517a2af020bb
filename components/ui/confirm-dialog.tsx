'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question, naming what it is about. */
  title: string
  /** What will happen. */
  description: ReactNode
  /** What the button does, in its own words: "End and remove 12 people". */
  confirmLabel: string
  /** What leaving it as it is means, where the plain word would be misread: "Keep it". */
  dismissLabel?: string
  onConfirm: () => void
  /** Turns the button off and says why. */
  disabledReason?: string | undefined
  danger?: boolean
  loading?: boolean
  /** Choices that belong to the question. */
  children?: ReactNode
}

/** Asks once more before something that others notice or that cannot be undone. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  dismissLabel,
  onConfirm,
  disabledReason,
  danger = false,
  loading = false,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('ui')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{dismissLabel ?? t('cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            writes
            loading={loading}
            disabledReason={disabledReason}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
