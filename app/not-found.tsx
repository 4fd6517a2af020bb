import { Compass } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export default async function NotFound() {
  const t = await getTranslations('common')
  return (
    <main id="content" className="flex min-h-[60dvh] items-center justify-center">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <EmptyState
        icon={<Compass />}
        title={t('notFound.title')}
        text={t('notFound.text')}
        actions={
          <ButtonLink href="/" variant="primary">
            {t('home')}
          </ButtonLink>
        }
      />
    </main>
  )
}
