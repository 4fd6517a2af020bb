'use client'

import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names'

export interface SuggestOption {
  value: string
  label: string
  /** Stands at the right, quieter: an offset, a length. */
  hint?: string
}

interface SuggestListProps {
  id: string
  name: string
  options: readonly SuggestOption[]
  /** Index of the option that the keyboard is on. */
  active: number | null
  chosen: string | null
  onPick: (option: SuggestOption) => void
  emptyText: string
}

/** The offers under a SuggestField. The focus stays in the field; presses here must not take it away. */
export function SuggestList({ id, name, options, active, chosen, onPick, emptyText }: SuggestListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const option = active === null ? undefined : list.current?.children[active]
    option?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (list.current && marked) list.current.scrollTop = marked.offsetTop - list.current.clientHeight / 2
  }, [])

  if (options.length === 0) {
    return (
      <p role="status" className="px-3.5 py-3 text-13 text-ink-3">
        {emptyText}
      </p>
    )
  }
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={name}
      onPointerDown={(event) => event.preventDefault()}
      className="relative max-h-72 overflow-y-auto p-1"
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === chosen}
          onClick={() => onPick(option)}
          // The keyboard acts on the field, which points here; aids may put the focus here all the same.
          onKeyDown={({ key }) => key === 'Enter' && onPick(option)}
          className={classNames(
            'flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-2.5 py-1.5 text-13 hover:bg-hover pointer-coarse:min-h-11',
            index === active && 'bg-hover',
          )}
        >
          <span className="min-w-0 flex-1">{option.label}</span>
          {option.hint && <span className="shrink-0 text-12 text-ink-3">{option.hint}</span>}
          <Check
            aria-hidden="true"
            className={classNames('size-4 shrink-0 text-accent-ink', option.value !== chosen && 'invisible')}
          />
        </div>
      ))}
    </div>
  )
}
