'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { classNames } from './class-names'
import { Field, type FieldProps } from './field'
import { inputClasses } from './input-style'
import { lazily } from './lazily'
import { SuggestList, type SuggestOption } from './suggest-list'
import { useKeepSelected } from './use-keep-selected'

const loadPanel = () => import('./floating-panel')
const Panel = lazily(() => loadPanel().then((module) => module.FloatingPanel))

export interface SuggestFieldProps extends FieldProps {
  /** What stands in the box. */
  text: string
  onText: (text: string) => void
  /** What is offered for that text, best first. */
  options: readonly SuggestOption[]
  /** The option that holds now: it is marked, and in sight when the list opens. */
  chosen: string | null
  onPick: (value: string) => void
  /** The person is done with the box without picking. */
  onLeave: () => void
  /** Makes Enter take the first offer while typing. */
  takeFirst?: boolean
  placeholder?: string
  icon?: ReactNode
  inputMode?: 'text' | 'numeric'
  /** What stands in the list while there is nothing to offer. */
  emptyText?: string
  inputRef?: Ref<HTMLInputElement>
}

/** A box that is typed into and offers a list (ARIA combobox). Combobox and TimeField give it its meaning. */
export function SuggestField({
  text,
  onText,
  options,
  chosen,
  onPick,
  onLeave,
  takeFirst = false,
  placeholder,
  icon,
  inputMode = 'text',
  emptyText,
  inputRef,
  ...field
}: SuggestFieldProps) {
  const t = useTranslations('ui')
  const listId = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const noteTyped = useKeepSelected(anchor, text)
  const off = field.disabledReason !== undefined
  const current = active !== null && active < options.length ? active : null

  const show = () => {
    const index = options.findIndex(({ value }) => value === chosen)
    setActive(index < 0 ? null : index)
    setOpen(true)
  }
  const pick = (option: SuggestOption) => {
    onPick(option.value)
    setOpen(false)
  }
  const pressKey = (event: KeyboardEvent) => {
    if (off || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!open) show()
      else if (options.length > 0)
        setActive(((current ?? (step > 0 ? -1 : 0)) + step + options.length) % options.length)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const option = current === null ? undefined : options[current]
      if (option) pick(option)
      else onLeave()
      setOpen(false)
    }
  }

  return (
    <Field {...field}>
      {(control) => (
        <div ref={anchor} className="relative">
          {icon && (
            <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-3 [&_svg]:size-4">
              {icon}
            </span>
          )}
          <input
            {...control}
            ref={inputRef}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && current !== null ? `${listId}-${current}` : undefined}
            aria-disabled={off || undefined}
            readOnly={off}
            autoComplete="off"
            spellCheck={false}
            inputMode={inputMode}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              noteTyped(event.target.value)
              onText(event.target.value)
              setActive(takeFirst ? 0 : null)
              setOpen(true)
            }}
            onFocus={(event) => {
              void loadPanel()
              event.target.select()
            }}
            onClick={() => !off && !open && show()}
            onKeyDown={pressKey}
            onBlur={() => {
              setOpen(false)
              onLeave()
            }}
            className={inputClasses(classNames('truncate', icon ? 'pl-9' : ''))}
          />
          {open && (
            <Panel
              anchor={anchor}
              open
              onOpenChange={setOpen}
              takesFocus={false}
              className="min-w-(--radix-popover-trigger-width) max-w-[min(24rem,92vw)]"
            >
              <SuggestList
                id={listId}
                name={field.label}
                options={options}
                active={current}
                chosen={chosen}
                onPick={pick}
                emptyText={emptyText ?? t('noMatches')}
              />
            </Panel>
          )}
        </div>
      )}
    </Field>
  )
}
