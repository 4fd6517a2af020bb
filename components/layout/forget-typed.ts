import { DRAFTS } from '../meetings/draft-place'

/**
 * Removes what was typed here and not sent, and what was looked for: it is for nobody who comes after. With an
 * organisation's slug, only what belongs to it: in the others one stays signed in.
 */
export function forgetTyped(slug?: string): void {
  const isMeant = (key: string) => slug === undefined || key.split(' ').includes(slug)
  const isTyped = (key: string) => key.startsWith('palette-recent') || key.startsWith(DRAFTS)
  try {
    for (const key of Object.keys(sessionStorage)) if (isMeant(key)) sessionStorage.removeItem(key)
    for (const key of Object.keys(localStorage)) if (isTyped(key) && isMeant(key)) localStorage.removeItem(key)
  } catch {}
}
