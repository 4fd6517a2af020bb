import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'

const own = ['not_found', 'not_allowed'] as const
type Own = (typeof own)[number]
const isOwn = (code: string): code is Own => own.some((known) => known === code)

/** What happened, and what to do. */
export interface Words {
  title: string
  hint: string
}

/** A problem with one meeting in words: those of meetings where they have their own, else the general ones. */
export function useMeetingWords(): (problem: Pick<ApiProblem, 'code'>) => Words {
  const t = useTranslations()
  return ({ code }) => {
    const at = isOwn(code) ? (`meetings.problems.${code}` as const) : (`errors.problems.${code}` as const)
    return { title: t(`${at}.title`), hint: t(`${at}.hint`) }
  }
}
