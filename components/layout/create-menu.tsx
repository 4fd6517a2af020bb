'use client'

import { ChevronDown, Plus, Zap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { DropdownMenu } from '../ui/dropdown-menu'
import { tenantPath } from './navigation'

/** The one primary action of the frame, and the other ways to make a meeting. */
export function CreateMenu({ slug }: { slug: string }) {
  const t = useTranslations('layout.create')
  return (
    <div className="flex">
      <ButtonLink href={tenantPath(slug, '/meetings/new')} variant="primary" className="rounded-r-none pr-3">
        <Plus aria-hidden="true" />
        {t('schedule')}
      </ButtonLink>
      <DropdownMenu
        name={t('other')}
        align="end"
        entries={[
          {
            label: t('quick'),
            hint: t('quickHint'),
            href: tenantPath(slug, '/meetings/new?kind=quick'),
            icon: <Zap aria-hidden="true" />,
          },
        ]}
        className="inline-flex h-9 items-center rounded-r-control border-on-accent/25 border-l bg-accent px-2 text-on-accent transition-colors hover:bg-accent-hover aria-expanded:bg-accent-hover pointer-coarse:px-3"
      >
        <ChevronDown aria-hidden="true" className="size-4" />
      </DropdownMenu>
    </div>
  )
}
