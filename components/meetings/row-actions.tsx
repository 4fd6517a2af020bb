'use client'

import { useTranslations } from 'next-intl'
import { AgainButton } from '../templates/again-button'
import { ButtonLink } from '../ui/button-link'
import { CopyButton } from '../ui/copy-button'
import { fetchInvitation } from './fetch-invitation'
import { useInvitationStyle } from './invitation-style'
import type { ListedMeeting } from './listed-meeting'
import { isJoinable, isNear, type ShownStatus } from './shown-status'

interface RowActionsProps {
  slug: string
  meeting: ListedMeeting
  status: ShownStatus
  isNext: boolean
}

/** The ways in for oneself and for others, and to another one like it. On a phone the way into what is on now is as wide as a thumb wants it. */
export function RowActions({ slug, meeting, status, isNext }: RowActionsProps) {
  const t = useTranslations('meetings')
  const { language } = useInvitationStyle()
  const { id, subject } = meeting
  const address = `/api/t/${slug}/meetings/${id}`
  const again = <AgainButton {...{ slug, id, subject }} />
  if (!isJoinable(status)) return again
  return (
    <div className="ml-auto flex items-center gap-1.5 pointer-coarse:gap-2 max-sm:flex-row-reverse">
      {again}
      <CopyButton
        text={() => fetchInvitation(address, language)}
        name={t('copyInvitationNamed', { subject })}
        variant="ghost"
      />
      <ButtonLink
        plain
        href={`${address}/join`}
        target="_blank"
        rel="noreferrer"
        variant={isNext ? 'primary' : 'secondary'}
        className={isNear(status) ? 'min-w-16 max-sm:min-w-28' : 'min-w-16'}
        aria-label={t('joinNamed', { subject })}
      >
        {t('join')}
      </ButtonLink>
    </div>
  )
}
