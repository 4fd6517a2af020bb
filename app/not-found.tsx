import { Compass } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export default async function NotFound() {
  const t = await getTranslations('common')
  return (
    <main id="content" className="flex min-h-dvh items-center justify-center">
      <EmptyState
        level={1}
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
