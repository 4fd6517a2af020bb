'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { IconButton } from '../ui/icon-button'

/** The live stream of a meeting for its creator: where it is watched, and its password, covered until they ask. */
export function LiveCard({ live: { subject, url, password, chat, replay } }: { live: NonNullable<Meeting['live']> }) {
  const t = useTranslations('meetingForm.live')
  const [isShown, setShown] = useState(false)
  const rules = [...(chat ? [t('chat')] : []), ...(replay ? [t('replay')] : [])]
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3 text-14">
        {subject && <p className="break-words font-medium text-ink">{subject}</p>}
        {url && (
          <p className="flex flex-wrap items-center gap-2">
            <ButtonLink href={url} size="small">
              {t('watch')}
            </ButtonLink>
            <CopyButton text={url} name={t('copyAddress')} size="small" />
          </p>
        )}
        {password && (
          <p className="flex flex-wrap items-center gap-2">
            <span className="text-13 text-ink-2">{t('usePassword')}</span>
            <span className="font-medium">
              {isShown ? password : <span aria-hidden="true">{'•'.repeat(password.length)}</span>}
              {!isShown && <span className="sr-only">{t('covered')}</span>}
            </span>
            <IconButton
              name={isShown ? t('hide') : t('show')}
              icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              size="small"
              onClick={() => setShown(!isShown)}
            />
            <CopyButton text={password} name={t('copyPassword')} size="small" />
          </p>
        )}
        {rules.length > 0 && (
          <ul className="text-13 text-ink-2 leading-6">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
