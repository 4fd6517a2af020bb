'use client'

import { useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import type { PastedInvitation } from './use-pasted-invitation'

/** Says what a pasted invitation filled in. The meeting it invites to exists already: to open it is offered first. */
export function PasteNotice({ slug, pasted: { filled, undo } }: { slug: string; pasted: PastedInvitation }) {
  const t = useTranslations('fromText.paste')
  if (!filled) return null
  const { code, hasOtherRepeat } = filled.invitation
  const names = filled.parts.map((part) => t(`parts.${part}`)).join(t('joint'))
  return (
    <Banner
      title={filled.parts.length > 0 ? t('filled', { names }) : t('nothing')}
      text={
        <>
          {code && <p>{t('exists', { code: formatCode(code) })}</p>}
          {hasOtherRepeat && <p>{t('repeat')}</p>}
        </>
      }
      action={
        <div className="flex flex-wrap gap-2">
          {code && <ButtonLink href={`/t/${slug}/meetings?q=${code}`}>{t('open')}</ButtonLink>}
          <Button variant="ghost" onClick={undo}>
            {t('undo')}
          </Button>
        </div>
      }
    />
  )
}
