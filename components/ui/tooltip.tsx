'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from './class-names'

const hoverDelay = 350
const gap = 6
const margin = 8

/**
 * A line of text beside its child on hover and keyboard focus, and on a press of a control that is off. It is only for the eye:
 * the child must say the same to assistive technology, by its name or description. Escape hides it.
 */
export function Tooltip({ text, className, children }: { text: string; className?: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)

  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  const show = (delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(true), delay)
  }
  /** Between blur and focus nothing has the focus: a dialog that sees something vanish just then takes it for itself. */
  const hideWhenFocusHasMoved = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(false))
  }
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) hide()
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  useLayoutEffect(() => {
    if (open && anchor.current && bubble.current) placeAbove(bubble.current, anchor.current)
  }, [open])

  return (
    <span
      ref={anchor}
      role="none"
      className={classNames('inline-flex', className)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(hoverDelay)}
      onPointerLeave={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hideWhenFocusHasMoved}
      onKeyDown={hideOnEscape}
      onClick={(event) => {
        const off = event.target instanceof Element && event.target.closest('[aria-disabled="true"]')
        if (off) show(0)
        else hide()
      }}
    >
      {children}
      {open && (
        <span
          ref={bubble}
          popover="manual"
          aria-hidden="true"
          className="pointer-events-none fixed inset-auto z-50 m-0 w-max max-w-72 animate-appear whitespace-normal rounded-control bg-ink px-2 py-1 text-left font-normal text-12 text-canvas"
        >
          {text}
        </span>
      )}
    </span>
  )
}

function placeAbove(bubble: HTMLElement, anchor: HTMLElement): void {
  bubble.showPopover?.()
  const target = (anchor.firstElementChild ?? anchor).getBoundingClientRect()
  const { width, height } = bubble.getBoundingClientRect()
  const left = target.left + target.width / 2 - width / 2
  const above = target.top - height - gap
  bubble.style.left = `${Math.min(Math.max(left, margin), window.innerWidth - width - margin)}px`
  bubble.style.top = `${above < margin ? target.bottom + gap : above}px`
}
