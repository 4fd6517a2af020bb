'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { ProblemNotice } from '../meetings/problem-notice'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'

interface SecretProblemProps {
  slug: string
  problem: ApiProblem
  mayManage: boolean
  onRetry: () => void
}

/** Why something could not be read; without the enterprise secret, who can change that. */
export function SecretProblem({ slug, problem, mayManage, onRetry }: SecretProblemProps) {
  const t = useTranslations('recordings.noSecret')
  if (problem.code !== 'needs_enterprise_secret') return <ProblemNotice {...{ slug, problem, onRetry }} />
  return (
    <EmptyState
      icon={<KeyRound />}
      title={t('title')}
      text={t(mayManage ? 'textAdmin' : 'text')}
      actions={mayManage && <ButtonLink href={`/t/${slug}/admin/tencent`}>{t('settings')}</ButtonLink>}
    />
  )
}
