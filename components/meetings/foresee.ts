import type { Meeting } from '@/lib/meetings/schema'

/** What a change will have made of a meeting, as far as pages and lists show it. */
export type Foreseen = Partial<Pick<Meeting, 'subject' | 'startsAt' | 'endsAt' | 'timeZone' | 'password' | 'status'>>

interface Shown {
  id?: string
  items?: readonly { id: string }[]
}

/** What a door answered, with the meeting as it will be; the same object where it does not show it. */
export function foresee<Answer>(answer: Answer, id: string, foreseen: Foreseen): Answer {
  if (typeof answer !== 'object' || answer === null) return answer
  const shown: Shown = answer
  if (shown.id === id) return { ...answer, ...foreseen }
  if (!Array.isArray(shown.items) || !shown.items.some((item) => item.id === id)) return answer
  // A list shows no passcode.
  const { password: _, ...inLists } = foreseen
  return { ...answer, items: shown.items.map((item) => (item.id === id ? { ...item, ...inLists } : item)) }
}
