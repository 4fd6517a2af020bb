'use client'

import { useLocale } from 'next-intl'
import { useId, useState } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { ButtonVariant } from './button-style'
import { CopyButton } from './copy-button'
import { SegmentedControl } from './segmented-control'

interface MessageToCopyProps {
  title: string
  /** What to send, in each language. */
  messages: Record<Locale, string>
  /** Names the choice of language. */
  languageLabel: string
  copyLabel: string
  variant?: ButtonVariant
}

const languages = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
] as const satisfies readonly { value: Locale; label: string }[]

/** A few words to somebody else, ready to paste, in the language of theirs. */
export function MessageToCopy({ title, messages, languageLabel, copyLabel, variant }: MessageToCopyProps) {
  const id = useId()
  const [language, setLanguage] = useState<Locale>(useLocale())
  const message = messages[language]
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="font-medium text-13">
          {title}
        </h2>
        <SegmentedControl name={languageLabel} value={language} onChange={setLanguage} options={languages} />
      </div>
      <p lang={language} className="mt-2 break-words rounded-control bg-sunken px-3 py-2 text-13">
        {message}
      </p>
      <div className="mt-2.5 flex">
        <CopyButton text={message} name={copyLabel} variant={variant}>
          {copyLabel}
        </CopyButton>
      </div>
    </section>
  )
}
