import 'server-only'
import { operations } from '@/lib/tencent'
import type { Ask } from './ask-as-creator'

/** Which stays; the bounds have no effect for a series, of which an occurrence must be named. */
interface Asked {
  meetingId: string
  subMeetingId?: string
  from?: Date
  to?: Date
}

/** Every stay of a meeting, from all pages. Tencent shows them to the creator only; others get `not_allowed`. */
export async function readStays(ask: Ask, asked: Asked) {
  const first = await ask(operations.listParticipants, asked)
  const stays = [...first.items]
  for (let next = first.next; next !== undefined; ) {
    const page = await ask(operations.listParticipants, { ...asked, cursor: next })
    stays.push(...page.items)
    // A cursor that does not move would never end.
    next = page.next === next ? undefined : page.next
  }
  return stays
}

const DAY = 86_400_000
/** Tencent looks back 90 days by itself; a day less is on the safe side of it. */
const SEARCHED_BACK = 89 * DAY
/** The longest span that can be asked for by its bounds. */
const WINDOW = 31 * DAY

/** The bounds within which a meeting that began then is looked for: none while Tencent looks there by itself. */
export function boundsOf(startsAt: Date, now: Date): { from?: Date; to?: Date } {
  const begun = startsAt.getTime()
  if (now.getTime() - begun < SEARCHED_BACK) return {}
  return { from: new Date(begun - DAY), to: new Date(begun + WINDOW - DAY) }
}
