'use client'

import { Bookmark, Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SavedView } from '@/lib/saved-views/schema'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu'
import { lazily } from '../ui/lazily'
import { useViews } from './use-views'

const SaveViewDialog = lazily(() => import('./save-view-dialog').then((module) => module.SaveViewDialog))
const ManageViewsDialog = lazily(() => import('./manage-views-dialog').then((module) => module.ManageViewsDialog))

interface SavedViewsProps<Filters extends object> {
  /** Where the views of this list are read and saved. */
  door: string
  /** What is on the screen. */
  filters: Filters
  hrefOf: (view: SavedView<Filters>) => string
  /** All who see the list have these views; else each person has their own. */
  isShared: boolean
  /** The view that one is in. */
  current?: string
  onSaved?: (id: string) => void
}

/** The saved views of a list: a way to each, to saving the present filters, and to renaming or removing one. */
export function SavedViews<Filters extends object>(props: SavedViewsProps<Filters>) {
  const { door, filters, hrefOf, isShared, current = '', onSaved } = props
  const t = useTranslations('views')
  const problems = useTranslations('errors.problems')
  const [isNear, setNear] = useState(current !== '')
  const [asked, setAsked] = useState<'save' | 'manage'>()
  const { views, problem, reload } = useViews<Filters>(door, isNear)
  const entries: MenuEntry[] = [
    ...(views ?? []).map(
      (view): MenuEntry => ({
        label: view.name,
        ...(isShared && view.createdByName && { hint: t('by', { name: view.createdByName }) }),
        ...(view.id === current && { icon: <Check role="img" aria-label={t('current')} /> }),
        href: hrefOf(view),
      }),
    ),
    ...(views || problem ? [] : [{ kind: 'heading', label: t('loading') } as const]),
    ...(problem ? [{ kind: 'heading', label: problems(`${problem.code}.title`) } as const] : []),
    ...(views?.length === 0 ? [] : [{ kind: 'separator' } as const]),
    { label: t('save'), onSelect: () => setAsked('save') },
    ...(views && views.length > 0 ? [{ label: t('manage'), onSelect: () => setAsked('manage') }] : []),
  ]
  return (
    <>
      <DropdownMenu
        entries={entries}
        className={buttonClasses('ghost', 'medium', 'max-w-44 max-sm:max-w-28')}
        align="end"
        onNear={() => setNear(true)}
      >
        <Bookmark aria-hidden="true" />
        <span className="truncate">{views?.find(({ id }) => id === current)?.name ?? t('menu')}</span>
      </DropdownMenu>
      {asked === 'save' && (
        <SaveViewDialog
          {...{ door, filters, isShared }}
          onSaved={({ id }) => {
            reload()
            onSaved?.(id)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'manage' && (
        <ManageViewsDialog
          {...{ door, isShared }}
          views={views ?? []}
          onChanged={reload}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
