'use client'

import * as Popover from 'radix-ui/popover'
import { type ReactNode, type RefObject, useRef } from 'react'
import { classNames } from './class-names'
import { overlayContainer } from './overlay-container'

export interface FloatingPanelProps {
  /** What it stands beside; presses there are its own, not outside. */
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Name for assistive technology, where the panel is a dialog of its own. */
  name?: string
  /** Whether the focus moves into the panel, or stays in the field that drives it. */
  takesFocus?: boolean
  align?: 'start' | 'end'
  className?: string
  children: ReactNode
}

/** A surface beside an element, kept inside the window. Load it with `lazily`: it brings the positioning with it. */
export function FloatingPanel({
  anchor,
  open,
  onOpenChange,
  name,
  takesFocus = true,
  align = 'start',
  className,
  children,
}: FloatingPanelProps) {
  const opener = useRef<Element>(null)
  const isAnchor = (target: EventTarget | null) => target instanceof Node && anchor.current?.contains(target)
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Popover.Portal container={overlayContainer(anchor.current)}>
        <Popover.Content
          role={name ? 'dialog' : 'presentation'}
          aria-label={name}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement
            if (!takesFocus) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!takesFocus) return
            if (isAnchor(opener.current) && opener.current instanceof HTMLElement) opener.current.focus()
            else anchor.current?.querySelector<HTMLElement>('input, button')?.focus()
          }}
          onInteractOutside={(event) => isAnchor(event.target) && event.preventDefault()}
          className={classNames(
            'z-50 max-h-(--radix-popover-content-available-height) animate-rise overflow-y-auto rounded-card bg-raised shadow-overlay outline-none',
            className,
          )}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
