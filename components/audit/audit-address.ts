import { addDays, type Day, startOfDay } from '@/lib/time'

/** What the page's address says: which entries. Days are those of the zone that the page is shown in. */
export interface AuditAddress {
  action: string
  actor: string
  target: string
  from: Day | ''
  to: Day | ''
}

const names = ['action', 'actor', 'target', 'from', 'to'] as const
const shapes: Record<(typeof names)[number], RegExp> = {
  action: /^[a-z_]{1,40}(\.[a-z_]{1,40})?$/,
  actor: /^(worker|operator|tencent|[0-9a-f-]{36})$/,
  target: /^[0-9a-f-]{36}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
}

/** Reads an address; what the door would not take is left out. */
export function readAddress(query: { get: (name: string) => string | null }): AuditAddress {
  const read = (name: (typeof names)[number]) => {
    const text = query.get(name) ?? ''
    const isDay = name === 'from' || name === 'to'
    return shapes[name].test(text) && !(isDay && Number.isNaN(Date.parse(text))) ? text : ''
  }
  return { action: read('action'), actor: read('actor'), target: read('target'), from: read('from'), to: read('to') }
}

/** The page's query for an address; what is not set does not appear. */
export function writeAddress(address: AuditAddress): string {
  const query = new URLSearchParams()
  for (const name of names) if (address[name] !== '') query.set(name, address[name])
  return query.size > 0 ? `?${query}` : ''
}

/** The query of the doors: whole days become moments, the last day included. */
export function doorQuery({ from, to, ...rest }: AuditAddress, timeZone: string, cursor?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...rest, cursor })) if (value) query.set(name, value)
  if (from) query.set('from', startOfDay(from, timeZone).toISOString())
  if (to) query.set('to', startOfDay(addDays(to, 1), timeZone).toISOString())
  return query.size > 0 ? `?${query}` : ''
}
