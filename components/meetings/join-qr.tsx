'use client'

import { useTranslations } from 'next-intl'
import { QrCode } from './qr-code'

interface JoinQrProps {
  joinUrl: string
  subject: string
  className?: string
}

/** The join link to scan. */
export function JoinQr({ joinUrl, subject, className }: JoinQrProps) {
  const t = useTranslations('meetings.detail')
  return <QrCode text={joinUrl} name={t('qrNamed', { subject })} className={className} />
}
