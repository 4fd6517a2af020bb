'use client'

import { ChevronsUpDown, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OwnAction } from '../accounts/own-dialog'
import { Avatar } from '../ui/avatar'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu'
import { lazily } from '../ui/lazily'
import { ConnectionDot } from './connection-dot'
import { connectionWords } from './connection-words'
import type { FrameProps } from './frame-props'
import { navigationFor, tenantPath } from './navigation'
import { useAccountEntries } from './use-account-entries'

const OwnDialog = lazily(() => import('../accounts/own-dialog').then((module) => module.OwnDialog))

const SignInsDialog = lazily(() => import('../accounts/sign-ins-dialog').then((module) => module.SignInsDialog))

/** Who is signed in, how the connection to Tencent Meeting is, look, language and the way out. */
export function AccountMenu({ tenant, person, connection, place }: FrameProps & { place: 'sidebar' | 'bar' }) {
  const t = useTranslations('layout')
  const state = connectionWords(t, connection)
  const [asked, setAsked] = useState<OwnAction | 'sign-ins'>()
  const account = useAccountEntries({ person, connection, onAsk: setAsked })
  const close = () => setAsked(undefined)
  const dialog =
    asked === 'sign-ins' ? (
      <SignInsDialog tenant={tenant} onClose={close} />
    ) : (
      asked && <OwnDialog action={asked} tenant={tenant} onClose={close} />
    )
  if (place === 'sidebar') {
    return (
      <>
        <DropdownMenu
          name={`${t('account.menu', { name: person.name })}, ${state}`}
          entries={account}
          side="top"
          className="flex w-full min-w-0 items-center gap-2.5 rounded-control p-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-hover"
        >
          <span className="relative">
            <Avatar name={person.name} />
            <ConnectionDot state={connection.state} />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium text-13">{person.name}</span>
            <span className="block truncate text-12 text-ink-3">{t('account.role', { role: person.role })}</span>
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </DropdownMenu>
        {dialog}
      </>
    )
  }
  const pages: MenuEntry[] = navigationFor(person.role)
    .filter(({ bar }) => !bar)
    .map(({ page, path, icon: Icon }) => ({
      label: t(`pages.${page}`),
      href: tenantPath(tenant.slug, path),
      icon: <Icon aria-hidden="true" />,
    }))
  return (
    <>
      <DropdownMenu
        name={`${t('more')}, ${state}`}
        entries={pages.length > 0 ? [...pages, { kind: 'separator' }, ...account] : account}
        side="top"
        align="end"
        className="flex h-14 w-full flex-col items-center justify-center gap-0.5 font-medium text-12 text-ink-2"
      >
        <span className="relative">
          <Ellipsis aria-hidden="true" className="size-5" />
          <ConnectionDot state={connection.state} corner="top" />
        </span>
        {t('more')}
      </DropdownMenu>
      {dialog}
    </>
  )
}
