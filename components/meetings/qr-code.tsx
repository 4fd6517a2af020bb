'use client'

import { useMemo } from 'react'
import { qrPath } from './qr-path'

interface QrCodeProps {
  /** What it leads to. */
  text: string
  /** What it is for, in words. */
  name: string
  className?: string
}

/** A code to scan; dark on white in either theme, as cameras want it. */
export function QrCode({ text, name, className }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
