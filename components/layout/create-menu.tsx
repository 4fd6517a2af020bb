'use client'

import { type ReactNode, useState } from 'react'
import { lazily } from '../ui/lazily'
import { MenuButton, type MenuButtonProps } from '../ui/menu-button'
import { Spinner } from '../ui/spinner'

const loadList = () => import('./create-menu-list')
const List = lazily(() => loadList().then((module) => module.CreateMenuList))

interface CreateMenuProps extends Pick<MenuButtonProps, 'name' | 'side' | 'align' | 'className'> {
  slug: string
  /** Whose meeting a quick one is. */
  person: string
  /** In the button, while nothing is on its way. */
  icon: ReactNode
}

/** The button with the ways to a new meeting. */
export function CreateMenu({ slug, person, icon, ...button }: CreateMenuProps) {
  const [isStarting, setStarting] = useState(false)
  return (
    <MenuButton
      {...button}
      load={loadList}
      list={(opened) => <List {...opened} {...{ slug, person }} onStarting={setStarting} />}
    >
      {isStarting ? <Spinner /> : icon}
    </MenuButton>
  )
}
