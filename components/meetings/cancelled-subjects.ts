const PLACE = 'cancelled-subjects'
const MOST = 50

/**
 * Keeps in this tab what a meeting is called that is being cancelled: the server keeps no subjects, and lists may not have it any more
 * when it is told how that went.
 */
export function rememberCancelled(id: string, subject: string): void {
  const others = Object.entries(readSubjects()).filter(([other]) => other !== id)
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(Object.fromEntries([...others, [id, subject]].slice(-MOST))))
  } catch {}
}

/** The subject of a meeting that was cancelled in this tab. */
export const cancelledSubject = (id: string): string | undefined => readSubjects()[id]

function readSubjects(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}
