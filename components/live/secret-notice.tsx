'use client'

import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'

interface SecretNoticeProps {
  slug: string
  problem: ApiProblem
  /** An owner or admin looks, who can enter the secret. */
  mayManage: boolean
}

const codes = ['needs_enterprise_secret', 'enterprise_secret_refused', 'not_linked'] as const
type Code = (typeof codes)[number]

const isCode = (code: string): code is Code => codes.some((one) => one === code)

/** Whether the enterprise's credential is what is missing: asking again does not help, an administrator does. */
export const needsAdministrator = ({ code }: ApiProblem): boolean => isCode(code)

/** What cannot be seen and done without the enterprise's credential, and who can change that. */
export function SecretNotice({ slug, problem: { code }, mayManage }: SecretNoticeProps) {
  const t = useTranslations('live.noSecret')
  if (!isCode(code)) return null
  const reader = mayManage ? 'admin' : 'member'
  const page = code === 'not_linked' ? 'accounts' : 'tencent'
  return (
    <Banner
      title={t(`${code}.title`)}
      text={t(`${code}.${reader}`)}
      action={
        mayManage && (
          <ButtonLink size="small" href={`/t/${slug}/admin/${page}`}>
            {t(`${code}.settings`)}
          </ButtonLink>
        )
      }
    />
  )
}
