'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { Filling, FillSource } from './use-filling'

interface FilledNoticeProps {
  filling: Filling
  source: Exclude<FillSource, { kind: 'invitation' }>
  onUndo: () => void
}

/** Says what was filled in from a template or an earlier meeting, and what of it was not. */
export function FilledNotice({ filling: { filled }, source, onUndo }: FilledNoticeProps) {
  const t = useTranslations('templates')
  const { kind, name, missing } = source
  const gone = source.kind === 'template' ? source.gone : 0
  const parts = (filled?.parts ?? []).map((part) => t(`parts.${part}`)).join(t('joint'))
  const hasText = missing.length > 0 || gone > 0
  return (
    <Banner
      title={parts ? t(`filled.${kind}`, { name, parts }) : t(`nothing.${kind}`, { name })}
      text={
        hasText && (
          <>
            {gone > 0 && <p>{t('gone', { count: gone })}</p>}
            {missing.map((part) => (
              <p key={part}>{t(`missing.${part}`)}</p>
            ))}
          </>
        )
      }
      action={
        <Button variant="ghost" onClick={onUndo}>
          {t('undo')}
        </Button>
      }
    />
  )
}
