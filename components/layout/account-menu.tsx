'use client'

import { ChevronsUpDown, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '../ui/avatar'
import { lazily } from '../ui/lazily'
import { MenuButton } from '../ui/menu-button'
import { ConnectionDot } from './connection-dot'
import { connectionWords } from './connection-words'
import type { FrameProps } from './frame-props'

const loadList = () => import('./account-menu-list')
const List = lazily(() => loadList().then((module) => module.AccountMenuList))

/** Who is signed in, how the connection to Tencent Meeting is, look, language and the way out. */
export function AccountMenu({ tenant, person, connection, place }: FrameProps & { place: 'sidebar' | 'bar' }) {
  const t = useTranslations('layout')
  const state = connectionWords(t, connection)
  if (place === 'sidebar') {
    return (
      <MenuButton
        name={`${t('account.menu', { name: person.name })}, ${state}`}
        side="top"
        load={loadList}
        list={(opened) => <List {...opened} {...{ tenant, person, connection }} />}
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
      </MenuButton>
    )
  }
  return (
    <MenuButton
      name={`${t('more')}, ${state}`}
      side="top"
      align="end"
      load={loadList}
      list={(opened) => <List {...opened} {...{ tenant, person, connection }} withPages />}
      className="flex h-14 w-full flex-col items-center justify-center gap-0.5 font-medium text-12 text-ink-2"
    >
      <span className="relative">
        <Ellipsis aria-hidden="true" className="size-5" />
        <ConnectionDot state={connection.state} corner="top" />
      </span>
      {t('more')}
    </MenuButton>
  )
}
