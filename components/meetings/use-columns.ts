import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem, sendJson } from '@/lib/fetcher'
import { toast } from '../ui/toast'
import { type ListColumn, listColumns } from './list-columns'

/** What was chosen since the page was loaded, by organisation: newer than what the server knew when it rendered. */
const chosen = new Map<string, readonly ListColumn[]>()
let sent: Promise<unknown> = Promise.resolve()

/** The columns that the person wants to see, of which the server told the hidden ones, and how to choose others. */
export function useColumns(
  slug: string,
  hidden: readonly ListColumn[],
): [readonly ListColumn[], (shown: readonly ListColumn[]) => void] {
  const problems = useTranslations('errors.problems')
  const t = useTranslations('list')
  const [, setChosen] = useState(chosen.get(slug))
  const choose = (shown: readonly ListColumn[]) => {
    chosen.set(slug, shown)
    setChosen(shown)
    const body = { hidden: listColumns.filter((column) => !shown.includes(column)) }
    // One after the other: what was chosen last is what is remembered.
    sent = sent
      .then(() => sendJson(`/api/t/${slug}/me/columns`, { method: 'PUT', body }))
      .catch((error: unknown) => {
        const { code } = asProblem(error)
        toast({ text: t('columnsNotKept'), description: problems(`${code}.title`), tone: 'danger' })
      })
  }
  return [chosen.get(slug) ?? listColumns.filter((column) => !hidden.includes(column)), choose]
}
