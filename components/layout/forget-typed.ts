import { DRAFTS } from '../meetings/draft-place'

/** Removes what was typed here and not sent, and what was looked for: it is for nobody who comes after. */
export function forgetTyped(): void {
  const isTyped = (key: string) => key.startsWith('palette-recent') || key.startsWith(DRAFTS)
  try {
    sessionStorage.clear()
    for (const key of Object.keys(localStorage)) if (isTyped(key)) localStorage.removeItem(key)
  } catch {}
}
