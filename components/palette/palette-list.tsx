'use client'

import { useTranslations } from 'next-intl'
import { Fragment, useEffect, useRef } from 'react'
import { classNames } from '../ui/class-names'
import type { PaletteEntry } from './palette-entry'
import type { PaletteSection } from './palette-sections'

interface PaletteListProps {
  id: string
  sections: readonly PaletteSection[]
  /** Index over all sections of the entry that the keyboard is on. */
  active: number
  onPick: (entry: PaletteEntry) => void
  onPoint: (index: number) => void
}

/** What the palette offers. The focus stays in its box; presses here must not take it away. */
export function PaletteList({ id, sections, active, onPick, onPoint }: PaletteListProps) {
  const t = useTranslations('keyboard.palette')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  if (sections.every(({ entries }) => entries.length === 0)) {
    return <p className="px-4 py-6 text-center text-13 text-ink-3">{t('nothing')}</p>
  }
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, section) => sum + section.entries.length, 0),
  )
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('title')}
      onPointerDown={(event) => event.preventDefault()}
      className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
    >
      {sections.map(({ name, entries }, section) => (
        <Fragment key={name ?? 'found'}>
          {name && (
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 font-medium text-12 text-ink-3">
              {t(`groups.${name}`)}
            </p>
          )}
          {entries.map((entry, place) => (
            <Option
              key={entry.id}
              id={`${id}-${(starts[section] ?? 0) + place}`}
              entry={entry}
              isActive={(starts[section] ?? 0) + place === active}
              hint={entry.hint ?? (name ? undefined : t(`groups.${entry.group}`))}
              onPick={() => onPick(entry)}
              onPoint={() => onPoint((starts[section] ?? 0) + place)}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  entry: PaletteEntry
  isActive: boolean
  hint: string | undefined
  onPick: () => void
  onPoint: () => void
}

function Option({ id, entry, isActive, hint, onPick, onPoint }: OptionProps) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={onPick}
      onPointerMove={() => !isActive && onPoint()}
      className={classNames(
        'flex min-h-10 w-full cursor-pointer text-left items-center gap-3 rounded-control px-2.5 py-1.5 text-14 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3',
        isActive && 'bg-hover',
      )}
    >
      {entry.icon}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {hint && <span className="max-w-[45%] shrink-0 truncate text-12 text-ink-3">{hint}</span>}
    </button>
  )
}
