'use client'

import type { ReactNode } from 'react'
import { lazily } from './lazily'
import { MenuButton, type MenuButtonProps } from './menu-button'

export interface MenuItem {
  kind?: 'item'
  label: string
  hint?: string
  icon?: ReactNode
  /** A link, or something to do. */
  href?: string
  /** The address is a door or another site: load it without the router. */
  plain?: boolean
  onSelect?: () => void
  danger?: boolean
  /** Keeps the item reachable but off, with the reason under it. */
  disabledReason?: string | undefined
}

export interface MenuChoice {
  kind: 'choice'
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export interface MenuHeading {
  kind: 'heading'
  label: string
  hint?: string
  icon?: ReactNode
}

export type MenuEntry = MenuItem | MenuChoice | MenuHeading | { kind: 'separator' }

interface DropdownMenuProps extends Omit<MenuButtonProps, 'load' | 'list'> {
  entries: readonly MenuEntry[]
}

const loadList = () => import('./dropdown-menu-list')
const List = lazily(() => loadList().then((module) => module.DropdownMenuList))

/** A button that opens a menu with these entries. Where they bring much with them, use a MenuButton with a list of its own. */
export function DropdownMenu({ entries, ...button }: DropdownMenuProps) {
  return <MenuButton {...button} load={loadList} list={(opened) => <List {...opened} entries={entries} />} />
}
