import type { EntryPage } from '@/lib/calendar/schema'

/** Where the pages of what was cancelled are read. */
export const cancelledAddress = (slug: string) => (index: number, before: EntryPage | null) => {
  const door = `/api/t/${slug}/cancelled-meetings`
  if (index === 0) return door
  return before?.nextCursor ? `${door}?${new URLSearchParams({ cursor: before.nextCursor })}` : null
}
