'use client'

import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { classNames } from './class-names'

/** What a menu is told by the button that it belongs to. */
export interface OpenedMenu {
  button: RefObject<HTMLElement | null>
  name: string | undefined
  side: 'top' | 'bottom'
  align: 'start' | 'end'
  open: boolean
  onOpenChange: (open: boolean) => void
}

export interface MenuButtonProps {
  /** Name of the button for assistive technology; leave out where its content says it. */
  name?: string
  side?: OpenedMenu['side']
  align?: OpenedMenu['align']
  /** Classes of the button. */
  className?: string
  /** The pointer or the focus comes near: what the list needs can be fetched. */
  onNear?: () => void
  /** Content of the button. */
  children: ReactNode
  /** Fetches the code of the list. */
  load: () => Promise<unknown>
  /** The list, made with `lazily`; it stays after the first press, so that it can go on with what was chosen. */
  list: (opened: OpenedMenu) => ReactNode
}

/** A button that opens a menu. The menu itself is fetched when the pointer or the focus first comes near. */
export function MenuButton({
  name,
  side = 'bottom',
  align = 'start',
  className,
  onNear,
  children,
  load,
  list,
}: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)

  const comeNear = () => {
    // What fails here is tried again when it is wanted.
    void load().catch(() => undefined)
    onNear?.()
  }
  // Without a connection its code may not come: then the page stays as it is.
  const show = () => {
    onNear?.()
    void load().then(
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
      {wanted && list({ button, name, side, align, open, onOpenChange: setOpen })}
    </span>
  )
}
