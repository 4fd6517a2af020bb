import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'

const own = ['not_found', 'not_allowed', 'conflict', 'last_owner'] as const
type Own = (typeof own)[number]
const isOwn = (code: string): code is Own => own.some((known) => known === code)

/** A problem in the words of this page: what happened, and what to do. */
export function useAccountProblem(tenantName: string): (
  problem: ApiProblem,
  name: string,
) => {
  title: string
  hint: string
} {
  const t = useTranslations()
  return ({ code }, name) => {
    const at = isOwn(code) ? (`accounts.problems.${code}` as const) : (`errors.problems.${code}` as const)
    const values = { name, tenant: tenantName }
    return { title: t(`${at}.title`, values), hint: t(`${at}.hint`, values) }
  }
}
