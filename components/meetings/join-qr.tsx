'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { qrPath } from './qr-path'

interface JoinQrProps {
  joinUrl: string
  subject: string
  className?: string
}

/** The join link to scan; dark on white in either theme, as cameras want it. */
export function JoinQr({ joinUrl, subject, className }: JoinQrProps) {
  const t = useTranslations('meetings.detail')
  const { size, path } = useMemo(() => qrPath(joinUrl), [joinUrl])
  return (
    <svg
      role="img"
      aria-label={t('qrNamed', { subject })}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
