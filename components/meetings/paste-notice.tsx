'use client'

import { useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import type { ParsedInvitation } from '@/lib/meetings/parse-invitation'
import type { Filling } from '../templates/use-filling'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'

interface PasteNoticeProps {
  slug: string
  filling: Filling
  invitation: ParsedInvitation
  onUndo: () => void
}

/** Says what a pasted invitation filled in. The meeting it invites to exists already: to open it is offered first. */
export function PasteNotice({ slug, filling, invitation: { code, hasOtherRepeat }, onUndo }: PasteNoticeProps) {
  const t = useTranslations('fromText.paste')
  const partWords = useTranslations('templates.parts')
  const parts = filling.filled?.parts ?? []
  const names = parts.map((part) => partWords(part)).join(t('joint'))
  return (
    <Banner
      title={parts.length > 0 ? t('filled', { names }) : t('nothing')}
      text={
        <>
          {code && <p>{t('exists', { code: formatCode(code) })}</p>}
          {hasOtherRepeat && <p>{t('repeat')}</p>}
        </>
      }
      action={
        <div className="flex flex-wrap gap-2">
          {code && <ButtonLink href={`/t/${slug}/meetings?q=${code}`}>{t('open')}</ButtonLink>}
          <Button variant="ghost" onClick={onUndo}>
            {t('undo')}
          </Button>
        </div>
      }
    />
  )
}
