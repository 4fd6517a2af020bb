'use client'

import { type ReactNode, useRef, useState } from 'react'
import { lazily } from './lazily'

const loadPanel = () => import('./floating-panel')
const Panel = lazily(() => loadPanel().then((module) => module.FloatingPanel))

interface PopoverProps {
  /** Name of the panel; also of the button, where `children` has no words. */
  name: string
  /** Content of the button. */
  children: ReactNode
  /** Classes of the button; `buttonClasses` gives it the look of one. */
  className?: string
  align?: 'start' | 'end'
  content: ReactNode
}

/** A button that opens a small panel with more about something. */
export function Popover({ name, children, className, align, content }: PopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  return (
    <span ref={anchor} className="inline-flex min-w-0">
      <button
        type="button"
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => {
          setWanted(true)
          setOpen(!open)
        }}
        className={className}
      >
        {children}
      </button>
      {wanted && (
        <Panel
          anchor={anchor}
          open={open}
          onOpenChange={setOpen}
          name={name}
          align={align}
          className="max-w-80 p-4 text-13"
        >
          {content}
        </Panel>
      )}
    </span>
  )
}
