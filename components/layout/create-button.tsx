'use client'

import { ChevronDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { iconButtonClasses } from '../ui/button-style'
import { DropdownMenu } from '../ui/dropdown-menu'
import { Spinner } from '../ui/spinner'
import { tenantPath } from './navigation'
import { useCreateEntries } from './use-create-entries'

/** The one primary action of the frame: to schedule; beside it the other ways to a meeting. */
export function CreateButton({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('layout.create')
  const { entries, isStarting } = useCreateEntries(slug, name)
  return (
    <div className="flex">
      <ButtonLink href={tenantPath(slug, '/meetings/new')} variant="primary" className="rounded-r-none">
        <Plus aria-hidden="true" />
        {t('schedule')}
      </ButtonLink>
      <DropdownMenu
        name={t('more')}
        entries={entries}
        align="end"
        className={iconButtonClasses('primary', 'medium', 'rounded-l-none border-on-accent/25 border-l')}
      >
        {isStarting ? <Spinner /> : <ChevronDown aria-hidden="true" />}
      </DropdownMenu>
    </div>
  )
}
