'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Primitive from 'radix-ui/dialog'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What it is about, in a sentence or two. */
  description?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  /** In the middle; or at the side, for a story that is read beside its list. On a phone both rise from the bottom edge. */
  place?: 'center' | 'side'
  size?: 'small' | 'medium'
  /** Keeps it open on a press outside, where typed text would be lost. */
  keepOpen?: boolean
  children?: ReactNode
}

const places = {
  center:
    'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[min(85dvh,48rem)] sm:-translate-1/2 sm:rounded-sheet sm:animate-rise',
  side: 'sm:inset-y-0 sm:right-0 sm:left-auto sm:h-dvh sm:max-h-none sm:w-[30rem] sm:max-w-[90vw] sm:rounded-none sm:animate-panel',
}

const sizes = { small: 'sm:w-[26rem]', medium: 'sm:w-[35rem]' }

/** What the last dialog opened from: one that takes the place of another gives the focus back to there. */
let lastOpener: Element | null = null

/** A dialog that holds the focus until it is closed. Load what is inside with `lazily`: most pages never open it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  place = 'center',
  size = 'small',
  keepOpen = false,
  children,
}: DialogProps) {
  const t = useTranslations('ui')
  const opener = useRef<Element>(null)
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            const { activeElement, body } = document
            opener.current = activeElement === body ? lastOpener : activeElement
            lastOpener = opener.current
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // What it opened from may be gone with what was done in it.
            const target = opener.current?.isConnected ? opener.current : document.getElementById('content')
            if (target instanceof HTMLElement) target.focus()
          }}
          onInteractOutside={(event) => keepOpen && event.preventDefault()}
          className={classNames(
            'fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] animate-sheet flex-col rounded-t-sheet bg-raised shadow-overlay outline-none',
            places[place],
            place === 'center' && sizes[size],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1 py-1">
              <Primitive.Title className="font-semibold text-16">{title}</Primitive.Title>
              {description && (
                <Primitive.Description asChild>
                  <div className="mt-1 text-13 text-ink-2">{description}</div>
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton name={t('close')} icon={<X aria-hidden="true" />} className="-mr-2" />
            </Primitive.Close>
          </div>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {footer && (
            <div className="flex flex-col-reverse gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end max-sm:[&_button]:h-11">
              {footer}
            </div>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
