import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'

/** Says that secrets are saved only by somebody who has just signed in, and leads there and back. */
export function RecentSignIn({ href }: { href: string }) {
  const t = useTranslations('tencent.recent')
  return (
    <Banner
      title={t('title')}
      text={t('text')}
      action={
        <ButtonLink plain href={href}>
          {t('action')}
        </ButtonLink>
      }
    />
  )
}
