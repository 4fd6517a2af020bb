import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { tenantPath } from './navigation'

/** The one primary action of the frame. */
export function CreateButton({ slug }: { slug: string }) {
  const t = useTranslations('layout.create')
  return (
    <ButtonLink href={tenantPath(slug, '/meetings/new')} variant="primary">
      <Plus aria-hidden="true" />
      {t('schedule')}
    </ButtonLink>
  )
}
