/** What a meeting's id looks like; others are not asked for. */
export const AGAIN_ID = /^[0-9]{1,32}$/

/** The schedule form, filled from a meeting; what it was is read there, so that no address holds it. */
export function againLink(slug: string, id: string, occurrence?: string | null): string {
  const query = new URLSearchParams({ again: id, ...(occurrence ? { occurrence } : {}) })
  return `/t/${slug}/meetings/new?${query}`
}
