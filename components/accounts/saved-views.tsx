'use client'

import { Bookmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'
import { buttonClasses } from '../ui/button-style'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu'
import { lazily } from '../ui/lazily'
import { type AccountsAddress, filtersOf, readAddress, writeAddress } from './accounts-address'

const ViewsDialog = lazily(() => import('./views-dialog').then((module) => module.ViewsDialog))

/** The views that admins saved: a way to each, and to saving the present filters or removing one. */
export function SavedViews({ slug, address }: { slug: string; address: AccountsAddress }) {
  const t = useTranslations('accounts.saved')
  const [asked, setAsked] = useState<'save' | 'manage'>()
  const door = `/api/t/${slug}/admin/views`
  const { data, mutate } = useSWR<{ items: SavedView[] }, unknown>(door, fetchJson)
  const views = data?.items ?? []
  const entries: MenuEntry[] = [
    ...views.map(
      ({ name, filters, createdByName }): MenuEntry => ({
        label: name,
        ...(createdByName && { hint: t('by', { name: createdByName }) }),
        href: hrefOf(filters),
      }),
    ),
    ...(views.length > 0 ? [{ kind: 'separator' } as const] : []),
    { label: t('save'), onSelect: () => setAsked('save') },
    ...(views.length > 0 ? [{ label: t('manage'), onSelect: () => setAsked('manage') }] : []),
  ]
  return (
    <>
      <DropdownMenu entries={entries} className={buttonClasses('ghost', 'medium')} align="end">
        <Bookmark aria-hidden="true" />
        {t('menu')}
      </DropdownMenu>
      {asked && (
        <ViewsDialog
          {...{ door, views }}
          step={asked}
          filters={filtersOf(address)}
          onChanged={() => void mutate()}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** The address of a view; the whole list of the active has an empty one, which a link must still say. */
function hrefOf(filters: SavedView['filters']): string {
  return writeAddress(readAddress(new URLSearchParams(Object.entries(filters)))) || '?'
}
