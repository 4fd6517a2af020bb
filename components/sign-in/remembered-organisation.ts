const key = 'organisation'

/** The organisation signed in to last in this browser, or an empty text; also where storage is blocked. */
export function recallOrganisation(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the organisation for the next sign-in in this browser. */
export function rememberOrganisation(slug: string): void {
  try {
    localStorage.setItem(key, slug)
  } catch {
    // Blocked storage costs only the convenience.
  }
}
