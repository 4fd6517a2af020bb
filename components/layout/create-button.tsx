import { ChevronDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { iconButtonClasses } from '../ui/button-style'
import { CreateMenu } from './create-menu'
import { tenantPath } from './navigation'

/** The one primary action of the frame: to schedule; beside it the other ways to a meeting. */
export function CreateButton({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('layout.create')
  return (
    <div className="flex">
      <ButtonLink href={tenantPath(slug, '/meetings/new')} variant="primary" className="rounded-r-none">
        <Plus aria-hidden="true" />
        {t('schedule')}
      </ButtonLink>
      <CreateMenu
        slug={slug}
        person={name}
        name={t('more')}
        align="end"
        icon={<ChevronDown aria-hidden="true" />}
        className={iconButtonClasses('primary', 'medium', 'rounded-l-none border-on-accent/25 border-l')}
      />
    </div>
  )
}
