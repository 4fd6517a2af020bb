import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { tenantPath } from '../layout/navigation'
import { Avatar } from '../ui/avatar'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { PublicFrame } from './public-frame'
import { SignInForm } from './sign-in-form'

interface SignInPageProps {
  /** Organisations that this browser is signed in to already. */
  signedIn: readonly { slug: string; name: string }[]
  /** What the field starts with, such as the organisation of last time. */
  organisation: string | undefined
  /** The organisation that this browser set out to sign in to, and where it says what to do about it. */
  unfinished: { name: string; href: string } | null
}

/** The start page: what the console is, the organisations already open, and the way in. */
export function SignInPage({ signedIn, organisation, unfinished }: SignInPageProps) {
  const t = useTranslations('signIn')
  const common = useTranslations('common')
  return (
    <PublicFrame>
      <h1 className="text-balance font-semibold text-28">{common('product')}</h1>
      <p className="mt-3 text-balance text-14 text-ink-2">{t('tagline')}</p>
      {unfinished && (
        <Banner
          className="mt-6"
          title={t('pending.banner.title', { name: unfinished.name })}
          text={t('pending.banner.text')}
          action={
            <ButtonLink href={unfinished.href} size="small">
              {t('pending.banner.action')}
            </ButtonLink>
          }
        />
      )}
      {signedIn.length > 0 && (
        <section aria-label={t('continue')} className="mt-8">
          <h2 className="mb-2 font-medium text-13">{t('continue')}</h2>
          <ul className="overflow-clip rounded-card border border-line bg-surface">
            {signedIn.map(({ slug, name }) => (
              <li key={slug} className="border-line border-b last:border-b-0">
                <Link
                  href={tenantPath(slug, '')}
                  className="flex min-h-14 items-center gap-3 px-3.5 transition-colors -outline-offset-2 hover:bg-hover"
                >
                  <Avatar name={name} shape="square" />
                  <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                  <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-8">
        {signedIn.length > 0 && <h2 className="mb-4 font-medium text-13">{t('otherOrganisation')}</h2>}
        <SignInForm organisation={organisation} />
      </div>
    </PublicFrame>
  )
}
