import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button-link'
import { CopyButton } from '../ui/copy-button'
import { Spinner } from '../ui/spinner'
import { PublicFrame } from './public-frame'

interface WaitingPageProps {
  tenantName: string
  /** Where the admin approves, as a full address. */
  approvalUrl: string
  /** They came by an invitation, which needs an admin's word for accounts of no enterprise. */
  isInvited: boolean
  /** What asks for the decision again and again; it shows nothing. */
  children?: ReactNode
}

/** Signed in at Tencent Meeting, but an admin has yet to let the person in. */
export function WaitingPage({ tenantName, approvalUrl, isInvited, children }: WaitingPageProps) {
  const t = useTranslations('signIn.waiting')
  const message = t('message', { tenant: tenantName, url: approvalUrl })
  return (
    <PublicFrame>
      <h1 className="text-balance font-semibold text-20">{t('title')}</h1>
      <p className="mt-3 text-pretty text-ink-2">{t('text', { tenant: tenantName })}</p>
      {isInvited && <p className="mt-2 text-pretty text-ink-2">{t('invited')}</p>}
      <p role="status" className="mt-4 flex items-center gap-2 text-13 text-ink-2">
        <span className="text-accent-ink">
          <Spinner />
        </span>
        {t('checking')}
      </p>
      <section aria-label={t('messageLabel')} className="mt-8 rounded-card border border-line bg-surface p-4">
        <h2 className="font-medium text-13">{t('messageLabel')}</h2>
        <p className="mt-2 text-13 text-ink-2">{message}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <CopyButton text={message} name={t('copy')}>
            {t('copy')}
          </CopyButton>
          <ButtonLink href="/" variant="ghost">
            {t('other')}
          </ButtonLink>
        </div>
      </section>
      {children}
    </PublicFrame>
  )
}
