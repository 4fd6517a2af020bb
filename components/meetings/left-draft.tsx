import { useLocale, useTranslations } from 'next-intl'
import { formatRelative } from '@/lib/time'
import { Button } from '../ui/button'
import type { FormState } from './use-form-state'

/** Offers what another tab, or one that was closed, left of this form. */
export function LeftDraft({ form, now }: { form: Pick<FormState, 'left'>; now: Date }) {
  const t = useTranslations('meetings.form.draft')
  const locale = useLocale()
  const { left } = form
  if (!left.draft) return null
  return (
    <div role="status" className="-mb-2 flex flex-wrap items-center gap-x-3 text-13 text-ink-2">
      <p>{t('left', { ago: formatRelative(left.draft.at, now, locale) })}</p>
      <div className="flex gap-x-1">
        <Button variant="ghost" size="small" onClick={left.restore}>
          {t('restore')}
        </Button>
        <Button variant="ghost" size="small" onClick={left.discard}>
          {t('discard')}
        </Button>
      </div>
      {left.draft.isPartial && <p className="basis-full">{t('partial')}</p>}
    </div>
  )
}
