import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '../ui/avatar'
import { ButtonLink } from '../ui/button-link'
import { PublicFrame } from './public-frame'

interface JoinPageProps {
  tenantName: string
  /** The door that keeps the invitation in mind and begins the sign-in. */
  joinHref: string
}

/** Whose organisation invites, and the one way in. */
export function JoinPage({ tenantName, joinHref }: JoinPageProps) {
  const t = useTranslations('signIn.join')
  return (
    <PublicFrame>
      <Avatar name={tenantName} shape="square" />
      <h1 className="mt-5 text-balance font-semibold text-20">{t('title', { name: tenantName })}</h1>
      <p className="mt-3 text-pretty text-ink-2">{t('text', { name: tenantName })}</p>
      <div className="mt-7 flex">
        <ButtonLink href={joinHref} variant="primary" size="large" plain>
          {t('submit')}
          <ArrowRight aria-hidden="true" />
        </ButtonLink>
      </div>
      <p className="mt-5 text-12 text-ink-3">{t('corp')}</p>
      <p className="mt-1 text-12 text-ink-3">{t('once')}</p>
    </PublicFrame>
  )
}
