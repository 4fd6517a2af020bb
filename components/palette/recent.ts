const PLACE = 'palette-recent'
const MOST = 6

const placeOf = (slug: string): string => `${PLACE} ${slug}`

/** What somebody chose last in this organisation with this browser, the latest first; names of the console's own entries only. */
export function readRecent(slug: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(slug)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Remembers that it was chosen. */
export function noteRecent(slug: string, id: string): void {
  try {
    const kept = [id, ...readRecent(slug).filter((other) => other !== id)].slice(0, MOST)
    localStorage.setItem(placeOf(slug), JSON.stringify(kept))
  } catch {}
}
