import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { CopyButton } from '../ui/copy-button'

interface FirstSignInProps {
  name: string
  callbackUrl: string
  startHref: string
}

/** The address that Tencent's console must know, and the sign-in that makes the first owner. */
export function FirstSignIn({ name, callbackUrl, startHref }: FirstSignInProps) {
  const t = useTranslations('setup')
  return (
    <>
      <section aria-label={t('callback.title')} className="mt-4 rounded-card border border-line bg-surface p-4">
        <h2 className="font-medium text-13">{t('callback.title')}</h2>
        <p className="mt-1 text-13 text-ink-2">{t('callback.text')}</p>
        <p className="mt-3 break-all rounded-control bg-sunken px-3 py-2 font-mono text-12">{callbackUrl}</p>
        <div className="mt-3 flex">
          <CopyButton text={callbackUrl} name={t('callback.copy')}>
            {t('callback.copy')}
          </CopyButton>
        </div>
      </section>
      <p className="mt-6 text-pretty text-ink-2">{t('signIn.text', { name })}</p>
      <div className="mt-5 flex">
        <ButtonLink href={startHref} variant="primary" size="large" plain>
          {t('signIn.submit')}
        </ButtonLink>
      </div>
      <p className="mt-3 text-12 text-ink-3">{t('signIn.pending')}</p>
    </>
  )
}
