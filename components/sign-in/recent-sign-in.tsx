import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'

interface RecentSignInProps {
  /** Where to sign in again, and back to this place. */
  href: string
  /** Other words for what it is asked before. */
  title?: string
  text?: string
}

/** Says that something is done only by somebody who has just signed in, and leads there and back. */
export function RecentSignIn({ href, title, text }: RecentSignInProps) {
  const t = useTranslations('signIn.recent')
  return (
    <Banner
      title={title ?? t('title')}
      text={text ?? t('text')}
      action={
        <ButtonLink plain href={href}>
          {t('action')}
        </ButtonLink>
      }
    />
  )
}
