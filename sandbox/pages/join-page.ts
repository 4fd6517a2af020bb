import { meetingStatus } from '../meetings/meeting-status'
import { currentSpan, peopleInside } from '../meetings/occurrences'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { beijingTime } from './beijing-time'
import { html, page } from './html'
import { messagePage } from './message-page'
import { STATUS_WORDS } from './status-words'

/** Where a join link leads: what is on and when, without any sign-in. */
export function joinPage(world: World, code: string): string {
  const now = world.now()
  const meeting = latestWithCode(world, code)
  if (!meeting) return messagePage('No such meeting', 'Nothing is booked under this code.', 'unknown-code')
  const span = currentSpan(meeting, now)
  const nameOf = (personId: string) => world.people.get(personId)?.name ?? personId
  const inside = peopleInside(meeting)
  return page(
    meeting.subject,
    html`<h1>${meeting.subject}</h1><p><span class="tag">${STATUS_WORDS[meetingStatus(meeting, now)]}</span></p>
<dl><dt>Time</dt><dd>${beijingTime(span.startsAt)} to ${beijingTime(span.endsAt)} (Beijing)</dd>
<dt>Code</dt><dd>${code.replace(/(\d{3})(?=\d)/g, '$1 ')}</dd>
<dt>Host</dt><dd>${meeting.hostIds.map(nameOf).join(', ')}</dd>
<dt>Inside</dt><dd>${inside.length === 0 ? 'nobody' : inside.map(({ nickname }) => nickname).join(', ')}</dd></dl>
<p><small>Local Tencent Meeting: there is no call behind this page.</small></p>`,
  )
}

/** Codes are given again after they were recycled, so the newest meeting holds it. */
function latestWithCode(world: World, code: string): Meeting | undefined {
  return [...world.meetings.values()].filter((meeting) => meeting.code === code).at(-1)
}
