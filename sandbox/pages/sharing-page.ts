import { type Answer, htmlAnswer } from '../http/answer'
import { addressOf } from '../recordings/addresses'
import { filesOf } from '../recordings/recording-state'
import { shareKey, sharingOf } from '../recordings/sharing-of'
import { findPerson } from '../state/find-person'
import { isSameText } from '../state/is-same-text'
import type { Meeting, Person } from '../state/model'
import type { World } from '../state/world'
import { beijingTime } from './beijing-time'
import { html, page } from './html'
import { messagePage } from './message-page'

/** What a visitor says of themselves, as the form sends it. */
export interface SharingVisitor {
  sandbox_user?: string
  password?: string
}

function isInAudience(meeting: Meeting, person: Person | undefined): boolean {
  const { audience } = sharingOf(meeting)
  if (audience === 0) return true
  if (person === undefined) return false
  if (audience === 1) return person.corpId === meeting.corpId
  return meeting.creatorId === person.id || meeting.attendance.some(({ personId }) => personId === person.id)
}

function askPage(subject: string, needsPassword: boolean, message: string): Answer {
  const form = html`<h1 data-reason="ask">${subject}</h1><p class="soft">${message}</p>
<form><label>userid <input name="sandbox_user"></label>
${needsPassword && html`<label>Password <input name="password" type="password"></label>`}
<p class="actions"><button class="primary">Open</button></p></form>`
  return htmlAnswer(403, page(subject, form))
}

function filesPage(world: World, meeting: Meeting, person: Person | undefined): Answer {
  const { mayDownload } = sharingOf(meeting)
  const recordings = [...world.recordings.values()].filter(({ meetingId }) => meetingId === meeting.id)
  const files = recordings.flatMap((recording) => filesOf(recording, world.now()))
  const rows = files.map((file) => {
    const watch = html`<a data-kind="view" href="${addressOf(world, file, 'view', person?.id)}">Watch</a>`
    const save = html` <a data-kind="video" href="${addressOf(world, file, 'video', person?.id)}">Download</a>`
    return html`<dt>${beijingTime(file.startsAt)}</dt><dd>${watch}${mayDownload && save}</dd>`
  })
  return htmlAnswer(200, page(meeting.subject, html`<h1>${meeting.subject}</h1><dl>${rows}</dl>`))
}

/** Where the sharing link of a meeting's recordings leads: to its files, for those the settings let in. */
export function sharingPage(world: World, key: string, visitor: SharingVisitor): Answer {
  const meeting = [...world.meetings.values()].find((each) => shareKey(each) === key)
  const sharing = meeting && sharingOf(meeting)
  if (!meeting || !sharing?.isOn) {
    return htmlAnswer(404, messagePage('Not shared', 'Nothing is shared under this link.', 'not-shared'))
  }
  if (sharing.expiresAt !== undefined && sharing.expiresAt <= world.now() * 1000) {
    return htmlAnswer(410, messagePage('Expired', 'This link is no longer valid.', 'link-expired'))
  }
  const { password } = sharing
  const person = visitor.sandbox_user ? findPerson(world, meeting.corpId, visitor.sandbox_user) : undefined
  if (!isInAudience(meeting, person)) return askPage(meeting.subject, password !== undefined, 'Who are you?')
  if (password !== undefined && !isSameText(password, visitor.password ?? '')) {
    return askPage(meeting.subject, true, 'A password is needed.')
  }
  return filesPage(world, meeting, person)
}
