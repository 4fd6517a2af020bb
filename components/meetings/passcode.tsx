'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { CopyButton } from '../ui/copy-button'
import { IconButton } from '../ui/icon-button'

/** The passcode for who may see it, covered until they ask; for others whether there is one. */
export function Passcode({ meeting: { password, needsPassword } }: { meeting: Meeting }) {
  const t = useTranslations('meetings.detail')
  const [isShown, setShown] = useState(false)
  if (!password) return <span className="text-13 text-ink-2">{needsPassword ? t('needsPassword') : t('none')}</span>
  return (
    <>
      <span className="min-w-16 font-medium text-16">
        {isShown ? password : <span aria-hidden="true">{'•'.repeat(password.length)}</span>}
        {!isShown && <span className="sr-only">{t('covered')}</span>}
      </span>
      <span className="flex items-center">
        <IconButton
          name={isShown ? t('hide') : t('show')}
          icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          size="small"
          onClick={() => setShown(!isShown)}
        />
        <CopyButton text={password} name={t('copyPassword')} size="small" />
      </span>
    </>
  )
}
