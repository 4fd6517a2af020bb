'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Primitive from 'radix-ui/dialog'
import { type KeyboardEvent, useState } from 'react'
import type { FrameProps } from '../layout/frame-props'
import { matchEntries } from './match-entries'
import type { PaletteEntry } from './palette-entry'
import { PaletteList } from './palette-list'
import { paletteSections } from './palette-sections'
import { noteRecent, readRecent } from './recent'
import { useConsoleEntries } from './use-console-entries'
import { useMeetingEntries } from './use-meeting-entries'
import { usePeopleEntries } from './use-people-entries'

const LIST = 'palette-list'
/** Only the console's own entries are remembered: what meetings and people are called stays out of the browser. */
const passing = new Set<PaletteEntry['group']>(['code', 'meetings', 'people'])

/** One box for everything: pages, actions, meetings, people, a pasted code. Rendered in the browser only. */
export function Palette({ onClose, ...frame }: FrameProps & { onClose: () => void }) {
  const t = useTranslations('keyboard.palette')
  const { slug } = frame.tenant
  const [typed, setTyped] = useState('')
  const [recent] = useState(() => readRecent(slug))
  const [active, setActive] = useState(0)
  const [opener] = useState(() => document.activeElement)
  const own = useConsoleEntries(frame)
  const meetings = useMeetingEntries(slug, typed)
  const people = usePeopleEntries(slug, frame.person.role, typed)
  const first = meetings.filter(({ group }) => group !== 'meetings')
  const entries = [...first, ...own, ...meetings.filter(({ group }) => group === 'meetings'), ...people]
  const sections =
    typed.trim() === ''
      ? paletteSections(entries, recent)
      : [{ name: undefined, entries: matchEntries(entries, typed, recent).slice(0, 30) }]
  const shown = sections.flatMap((section) => section.entries)
  const current = Math.min(active, shown.length - 1)

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    if (!passing.has(entry.group)) noteRecent(slug, entry.id)
    onClose()
    entry.run()
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = shown.length - 1
    const moved = { ArrowDown: current < last ? current + 1 : 0, ArrowUp: current > 0 ? current - 1 : last }[event.key]
    if (moved !== undefined) setActive(moved)
    else if (event.key === 'Enter') choose(shown[current])
    else return
    event.preventDefault()
  }
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // What was chosen may have put the focus elsewhere already.
            if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
          }}
          className="fixed inset-x-2 top-2 z-40 mx-auto flex max-h-[70dvh] max-w-xl animate-rise flex-col overflow-hidden rounded-sheet bg-raised shadow-overlay outline-none sm:top-[14vh]"
        >
          <Primitive.Title className="sr-only">{t('title')}</Primitive.Title>
          <div className="relative border-line border-b">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-ink-3"
            />
            <input
              type="text"
              role="combobox"
              aria-expanded={shown.length > 0}
              aria-controls={LIST}
              aria-autocomplete="list"
              aria-activedescendant={shown.length > 0 ? `${LIST}-${current}` : undefined}
              aria-label={t('title')}
              placeholder={t('placeholder')}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setActive(0)
              }}
              onKeyDown={pressKey}
              className="h-13 w-full bg-transparent pr-4 pl-11 text-16 outline-none placeholder:text-ink-3"
            />
          </div>
          <PaletteList id={LIST} sections={sections} active={current} onPick={choose} onPoint={setActive} />
          <p role="status" className="sr-only">
            {t('found', { count: shown.length })}
          </p>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
