import { useTranslations } from 'next-intl'
import { RecentSignIn as AnyRecentSignIn } from '../sign-in/recent-sign-in'

/** The same, said of secrets: what is typed of them is not kept. */
export function RecentSignIn({ href }: { href: string }) {
  const t = useTranslations('tencent.recent')
  return <AnyRecentSignIn href={href} title={t('title')} text={t('text')} />
}
