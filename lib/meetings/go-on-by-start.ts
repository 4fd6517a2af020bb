import 'server-only'
import { z } from 'zod'

/** Where a list goes on: Tencent's own cursor, and who of its second was shown already, because the next page repeats it. */
export const startCursor = z.strictObject({ next: z.string(), shown: z.array(z.string()).max(200) })

/** As parsed by the schema of this name. */
export type StartCursor = z.infer<typeof startCursor>

interface Starting {
  id: string
  startsAt: Date
}

/** What of a page is new, where the list goes on, and whether it would go on for ever. */
interface Progress<Item> {
  fresh: Item[]
  cursor?: StartCursor
  isStuck: boolean
}

/** A page after another one, in a list that goes on by start time and repeats the last second of the page before. */
export function goOnByStart<Item extends Starting>(
  before: StartCursor | undefined,
  { items, next }: { items: Item[]; next?: string },
): Progress<Item> {
  const shown = new Set(before?.shown)
  const fresh = items.filter(({ id }) => !shown.has(id))
  // A page that repeats only known meetings and points at itself would never end.
  const isStuck = next !== undefined && next === before?.next && fresh.length === 0
  if (next === undefined || isStuck) return { fresh, isStuck }
  const boundary = Number.parseInt(next, 10) * 1000
  const atBoundary = items.filter(({ startsAt }) => startsAt.getTime() >= boundary).map(({ id }) => id)
  return { fresh, cursor: { next, shown: atBoundary }, isStuck }
}
