'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { ProblemNotice } from '../meetings/problem-notice'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'

interface RoomsProblemProps {
  slug: string
  problem: ApiProblem
  /** An owner or admin looks, who can enter the secret. */
  mayManage?: boolean
  onRetry: () => void
}

/** Why the rooms are not there; without the enterprise secret, who can change that. */
export function RoomsProblem({ slug, problem, mayManage = false, onRetry }: RoomsProblemProps) {
  const t = useTranslations('rooms.noSecret')
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
