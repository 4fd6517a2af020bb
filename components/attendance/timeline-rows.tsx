import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { classNames } from '../ui/class-names'
import type { Picture } from './draw-timeline'
import { layOutStays, placeOf, type Span, ticksOf } from './lay-out-stays'

type TimelineRowsProps = Pick<Picture, 'people' | 'span' | 'booked' | 'asOf' | 'clock'>

/** Height of what scrolls, and rows that are there beyond it. */
const [HEIGHT, BEYOND] = [400, 6]

const coarse = '(pointer: coarse)'
const watchPointer = (tell: () => void) => {
  const query = window.matchMedia(coarse)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** Rows of bars, of which only those in sight are there; arrow keys go from one to the next, and the line under them says their times. */
export function TimelineRows({ people, span, booked, asOf, clock }: TimelineRowsProps) {
  const t = useTranslations('attendance.timeline')
  const box = useRef<HTMLFieldSetElement>(null)
  const [top, setTop] = useState(0)
  const [active, setActive] = useState(0)
  const [pointed, setPointed] = useState<number>()
  const isCoarse = useSyncExternalStore(
    watchPointer,
    () => window.matchMedia(coarse).matches,
    () => false,
  )
  const row = isCoarse ? 44 : 30
  const current = Math.min(active, people.length - 1)
  const first = Math.max(0, Math.floor(top / row) - BEYOND)
  const last = Math.min(people.length, Math.ceil((top + HEIGHT) / row) + BEYOND)
  const places = Array.from({ length: last - first }, (_, place) => first + place)
  // The one that the keyboard is on stays, so that it does not lose the focus.
  if (!places.includes(current)) places.push(current)
  const press = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -people.length, End: people.length }
    const by = steps[event.key as keyof typeof steps]
    if (by === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(people.length - 1, current + by))
    flushSync(() => setActive(next))
    box.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus()
  }
  const said = people[pointed ?? current]?.said
  return (
    <div className="pb-1">
      <div className="flex px-4 pt-3 sm:px-5">
        <div className={NAME} />
        <div className="relative h-5 flex-1">
          <Ticks span={span} clock={clock} />
        </div>
      </div>
      <fieldset
        ref={box}
        aria-label={t('label', { count: people.length })}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        onKeyDown={press}
        onPointerLeave={() => setPointed(undefined)}
        className="min-w-0 overflow-y-auto overscroll-contain"
        style={{ maxHeight: HEIGHT }}
      >
        <div className="relative" style={{ height: people.length * row }}>
          {places.map((place) => {
            const person = people[place]
            if (!person) return null
            return (
              <button
                key={person.key}
                type="button"
                data-place={place}
                tabIndex={place === current ? 0 : -1}
                aria-label={person.said}
                onFocus={() => setActive(place)}
                onClick={() => setActive(place)}
                onPointerEnter={() => setPointed(place)}
                className={classNames(
                  'absolute inset-x-0 flex items-center px-4 text-left -outline-offset-2 hover:bg-hover sm:px-5',
                  place === current && 'bg-hover',
                )}
                style={{ top: place * row, height: row }}
              >
                <span className={classNames(NAME, 'truncate pr-3 text-13 text-ink')}>{person.name}</span>
                <span className="relative h-full flex-1">
                  {booked.map((moment) => (
                    <span
                      key={moment}
                      className="absolute inset-y-0 w-px bg-line-strong"
                      style={{ left: percent(placeOf(moment, span)) }}
                    />
                  ))}
                  {layOutStays(person, span, asOf).map(({ from, length, stay }) => (
                    <span
                      key={`${stay.joinedAt} ${stay.device} ${stay.leftAt}`}
                      data-bar=""
                      className={classNames(
                        'absolute top-1/2 h-3.5 min-w-0.5 -translate-y-1/2 rounded-tag',
                        stay.isInferred ? 'bg-accent/45' : 'bg-accent',
                      )}
                      style={{ left: percent(from), width: percent(length) }}
                    />
                  ))}
                </span>
              </button>
            )
          })}
        </div>
      </fieldset>
      <p aria-hidden="true" className="min-h-10 border-line border-t px-4 py-2.5 text-13 text-ink-2 sm:px-5">
        {said}
      </p>
    </div>
  )
}

const NAME = 'w-24 shrink-0 sm:w-44'

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Round times; the first and the last stay within the line. */
function Ticks({ span, clock }: { span: Span; clock: (moment: number) => string }) {
  const ticks = ticksOf(span)
  return ticks.map((moment, place) => {
    const share = placeOf(moment, span)
    return (
      <span
        key={moment}
        className={classNames(
          'absolute whitespace-nowrap text-12 text-ink-3 tabular-nums',
          share < 0.06 ? '' : share > 0.94 ? '-translate-x-full' : '-translate-x-1/2',
          place % 2 === 1 && 'max-sm:hidden',
        )}
        style={{ left: percent(share) }}
      >
        {clock(moment)}
      </span>
    )
  })
}
