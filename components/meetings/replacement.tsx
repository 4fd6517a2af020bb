import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '../ui/visually-hidden'

/** What was, crossed out, and what takes its place. */
export function Replacement({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const t = useTranslations('meetingForm.edit')
  return (
    <>
      <del className="break-words text-ink-3">
        <VisuallyHidden>{t('from')} </VisuallyHidden>
        {from}
      </del>
      <ins className="flex items-start gap-1.5 font-medium text-ink no-underline">
        <ArrowRight aria-hidden="true" className="mt-0.75 size-3.5 shrink-0 text-accent-ink" />
        <span className="min-w-0 break-words">
          <VisuallyHidden>{t('to')} </VisuallyHidden>
          {to}
        </span>
      </ins>
    </>
  )
}
