'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-style'
import { IconButton } from './icon-button'
import { toast } from './toast'
import { writeClipboard } from './write-clipboard'

interface CopyButtonProps {
  /** What is copied, or how to get it when the button is pressed. */
  text: string | (() => Promise<string>)
  /** What the button copies, in words. */
  name: string
  /** Shows words instead of the icon alone. */
  children?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
}

/** Copies to the clipboard and says so where the hand is. */
export function CopyButton({ text, name, children, variant, size }: CopyButtonProps) {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await writeClipboard(text)
      setCopied(true)
    } catch {
      toast({ text: t('copyFailed'), tone: 'danger' })
    }
  }
  const icon = copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />
  return (
    <>
      {children ? (
        <Button variant={variant} size={size} onClick={() => void copy()}>
          {icon}
          {copied ? t('copied') : children}
        </Button>
      ) : (
        <IconButton name={name} icon={icon} variant={variant} size={size} onClick={() => void copy()} />
      )}
      <span role="status" className="sr-only">
        {copied && t('copied')}
      </span>
    </>
  )
}
