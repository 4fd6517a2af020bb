import type { KeyboardEvent } from 'react'

/** Arrows go from the field to the choices under it, and from one to the next. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const place = event.currentTarget.closest('[data-choices]')
  if (!step || !place) return
  const stops = [...place.querySelectorAll<HTMLElement>('input[type="text"], [data-choose]')]
  const next = stops[stops.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
