import { addDays, type Day, startOfDay } from '@/lib/time'

/** What the page's address says: which deliveries, and which one is open. Days are those of the zone that the page is shown in. */
export interface DeliveriesAddress {
  state: string
  event: string
  q: string
  from: Day | ''
  to: Day | ''
  open: string
}

/** States that the list can be narrowed to, in the order of the filter. */
export const filterStates = ['failed', 'refused', 'waiting', 'done', 'ignored', 'replayed', 'checked'] as const

const shapes: Record<keyof DeliveriesAddress, RegExp> = {
  state: new RegExp(`^(${filterStates.join('|')})$`),
  event: /^[\w.-]{1,100}$/,
  q: /^.{1,100}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  open: /^[0-9a-f-]{36}$/,
}
const names = ['state', 'event', 'q', 'from', 'to', 'open'] as const

/** Nothing narrowed, nothing open. */
export const everything: DeliveriesAddress = { state: '', event: '', q: '', from: '', to: '', open: '' }

/** Reads an address; what the door would not take is left out. */
export function readAddress(query: { get: (name: string) => string | null }): DeliveriesAddress {
  const read = (name: keyof DeliveriesAddress) => {
    const text = query.get(name) ?? ''
    const isDay = name === 'from' || name === 'to'
    return shapes[name].test(text) && !(isDay && Number.isNaN(Date.parse(text))) ? text : ''
  }
  return {
    ...{ state: read('state'), event: read('event'), q: read('q').trim() },
    ...{ from: read('from'), to: read('to'), open: read('open') },
  }
}

/** The page's query for an address; what is not set does not appear. */
export function writeAddress(address: DeliveriesAddress): string {
  const query = new URLSearchParams()
  for (const name of names) if (address[name] !== '') query.set(name, address[name])
  return query.size > 0 ? `?${query}` : ''
}

/** Whether the list is narrowed, whatever is open. */
export const isFiltered = (address: DeliveriesAddress): boolean => writeAddress({ ...address, open: '' }) !== ''

/** What narrows the list but the state, as the doors take it: whole days become moments, the last day included. */
export function narrowingOf({ event, q, from, to }: DeliveriesAddress, timeZone: string): Record<string, string> {
  return {
    ...(event && { event }),
    ...(q && { q }),
    ...(from && { from: startOfDay(from, timeZone).toISOString() }),
    ...(to && { to: startOfDay(addDays(to, 1), timeZone).toISOString() }),
  }
}

/** The query of the list's door. */
export function doorQuery(address: DeliveriesAddress, timeZone: string, cursor?: string): string {
  const { state } = address
  const query = new URLSearchParams({
    ...(state && { state }),
    ...narrowingOf(address, timeZone),
    ...(cursor && { cursor }),
  })
  return query.size > 0 ? `?${query}` : ''
}
