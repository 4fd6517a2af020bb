import { type Day, isTimeZone } from '@/lib/time'
import { readDay } from '../meetings/read-day'

export const views = ['month', 'week', 'day', 'agenda'] as const
export type View = (typeof views)[number]

export const roles = ['creator', 'host', 'invitee', 'participant'] as const
export const kinds = ['series', 'single'] as const

/** What the calendar shows, as the address of the page says it. What is not said is as usual. */
export interface Address {
  view?: View
  date?: Day
  role?: (typeof roles)[number]
  kind?: (typeof kinds)[number]
  /** Cancelled meetings are shown too. */
  cancelled?: true
  zone?: string
}

/** What an address says. What does not read is left out, as if it were not there. */
export function readAddress(params: URLSearchParams): Address {
  const view = views.find((one) => one === params.get('view'))
  const date = readDay(params.get('date'))
  const role = roles.find((one) => one === params.get('role'))
  const kind = kinds.find((one) => one === params.get('kind'))
  const zone = params.get('zone')
  return {
    ...(view && { view }),
    ...(date && { date }),
    ...(role && { role }),
    ...(kind && { kind }),
    ...(params.get('cancelled') === '1' && { cancelled: true }),
    ...(zone && isTimeZone(zone) && { zone }),
  }
}

/** The address's query; empty for the usual calendar. */
export function writeAddress({ cancelled, ...rest }: Address): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value)
  if (cancelled) params.set('cancelled', '1')
  return params.size > 0 ? `?${params}` : ''
}
