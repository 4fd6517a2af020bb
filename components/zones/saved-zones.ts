import { useSyncExternalStore } from 'react'
import { isTimeZone } from '@/lib/time'

export const ZONES_MAX = 5

const none: readonly string[] = []
const listeners = new Set<() => void>()
let known: { text: string; zones: readonly string[] } | undefined

const placeOf = (slug: string): string => `zones ${slug}`

/** The same list as long as the stored text is the same, as React needs it. */
function read(slug: string): readonly string[] {
  try {
    const text = `${slug} ${localStorage.getItem(placeOf(slug)) ?? ''}`
    if (known?.text !== text) known = { text, zones: parse(text.slice(slug.length + 1)) }
    return known.zones
  } catch {
    return none
  }
}

/** Names of zones, one after the other; what this browser does not know as one is left out. */
function parse(text: string): readonly string[] {
  return text.split(' ').filter(isKnown).slice(0, ZONES_MAX)
}

const isKnown = (zone: string): boolean => zone !== '' && isTimeZone(zone)

function write(slug: string, zones: readonly string[]): void {
  try {
    localStorage.setItem(placeOf(slug), zones.join(' '))
  } catch {}
  for (const hear of listeners) hear()
}

function subscribe(hear: () => void): () => void {
  listeners.add(hear)
  window.addEventListener('storage', hear)
  return () => {
    listeners.delete(hear)
    window.removeEventListener('storage', hear)
  }
}

/** The zones that a person keeps an eye on, as this browser remembers them for an organisation. */
export function useSavedZones(slug: string) {
  const zones = useSyncExternalStore(
    subscribe,
    () => read(slug),
    () => none,
  )
  return {
    zones,
    add: (zone: string) => write(slug, [...zones.filter((one) => one !== zone), zone].slice(0, ZONES_MAX)),
    remove: (zone: string) =>
      write(
        slug,
        zones.filter((one) => one !== zone),
      ),
  }
}
