'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { classNames } from './class-names'
import { lazily } from './lazily'

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

export interface DropdownMenuProps {
  /** Name of the button for assistive technology; leave out where its content says it. */
  name?: string
  entries: readonly MenuEntry[]
  side?: 'top' | 'bottom'
  align?: 'start' | 'end'
  /** Classes of the button. */
  className?: string
  /** The pointer or the focus comes near: what the entries need can be fetched. */
  onNear?: () => void
  /** Content of the button. */
  children: ReactNode
}

const loadList = () => import('./dropdown-menu-list')
/** What fails here is tried again when it is wanted. */
const fetchAhead = () => void loadList().catch(() => undefined)
const List = lazily(() => loadList().then((module) => module.DropdownMenuList))

/** A button that opens a menu. The menu itself is fetched when the pointer or the focus first comes near. */
export function DropdownMenu({
  name,
  entries,
  side = 'bottom',
  align = 'start',
  className,
  onNear,
  children,
}: DropdownMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)

  const comeNear = () => {
    fetchAhead()
    onNear?.()
  }
  // Without a connection its code may not come: then the page stays as it is.
  const show = () => {
    onNear?.()
    void loadList().then(
      () => {
        setWanted(true)
        setOpen(true)
      },
      () => undefined,
    )
  }
  const openWithArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    show()
  }

  return (
    <span className={classNames('relative inline-flex min-w-0', className?.includes('w-full') && 'w-full')}>
      <button
        ref={button}
        type="button"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={comeNear}
        onFocus={comeNear}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={openWithArrow}
        className={className}
      >
        {children}
      </button>
      {wanted && (
        <List
          name={name}
          entries={entries}
          side={side}
          align={align}
          open={open}
          onOpenChange={setOpen}
          button={button}
        />
      )}
    </span>
  )
}
