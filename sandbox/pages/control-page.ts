import type { LoggedRequest } from '../http/request-log'
import { meetingStatus } from '../meetings/meeting-status'
import { currentSpan } from '../meetings/occurrences'
import type { Platform } from '../platform'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { beijingTime } from './beijing-time'
import { Html, html, page, table } from './html'
import { STATUS_WORDS } from './status-words'

const ROWS = 50

const SCRIPT = new Html(`<script>
for (const button of document.querySelectorAll('button[data-path]')) button.onclick = async () => {
  await fetch('/_sandbox/' + button.dataset.path, { method: 'POST', body: button.dataset.body })
  location.reload()
}
</script>`)

/** The sandbox at a glance: who is there, what is booked, what time it is, what just arrived. */
export function controlPage({ world, requests }: Platform): string {
  const content = html`<h1>Local Tencent Meeting</h1>
<p class="soft">It is ${beijingTime(world.now())} (Beijing)${world.clockOffset() !== 0 && `, ${world.clockOffset()} s ahead of real time`}.</p>
<p class="actions" style="justify-content:flex-start">${clockButton('+10 minutes', 600)}${clockButton('+1 hour', 3600)}${clockButton('+1 day', 86_400)}</p>
<h2>Enterprises</h2>${[...world.corps.values()].map(
    (
      corp,
    ) => html`<p><strong>${corp.name}</strong> <span class="tag">${corp.slug}</span> <code>${corp.corpId}</code> <a href="/console/${corp.slug}">企业管理后台</a></p>
${table(['Application', 'sdk_id', 'Callbacks'], appRows(world, corp.corpId))}
${table(['Person', 'userid', 'Status'], peopleRows(world, corp.corpId))}`,
  )}
<h2>Meetings</h2>${table(['Subject', 'Code', 'Starts (Beijing)', 'State'], meetingRows(world))}
<h2>Latest requests</h2>${table(['Time', 'Request', 'Operation', 'Verdict'], requests.latest(ROWS).map(requestRow))}
${SCRIPT}`
  return page('Local Tencent Meeting', content, { wide: true })
}

function clockButton(label: string, advanceSeconds: number): Html {
  return html`<button data-path="clock" data-body="${JSON.stringify({ advanceSeconds })}">${label}</button>`
}

function appRows(world: World, corpId: string): unknown[][] {
  const apps = [...world.apps.values()].filter((app) => app.corpId === corpId)
  return apps.map((app) => [app.name, html`<code>${app.sdkId}</code>`, app.callbacks.join(', ') || 'none'])
}

function peopleRows(world: World, corpId: string): unknown[][] {
  const statuses = { 1: 'active', 2: 'removed', 3: 'not activated', 4: 'disabled' }
  const people = [...world.people.values()].filter((person) => person.corpId === corpId)
  return people.map(({ name, userid, status, isAdmin }) => [
    name,
    html`<code>${userid}</code>`,
    isAdmin ? `${statuses[status]}, administrator` : statuses[status],
  ])
}

function meetingRows(world: World): unknown[][] {
  const now = world.now()
  const distance = (meeting: Meeting) => Math.abs(currentSpan(meeting, now).startsAt - now)
  const nearest = [...world.meetings.values()].sort((a, b) => distance(a) - distance(b)).slice(0, ROWS)
  return nearest.map((meeting) => [
    html`<a href="/w/${meeting.code}">${meeting.subject}</a>`,
    html`<code>${meeting.code}</code>`,
    beijingTime(currentSpan(meeting, now).startsAt),
    STATUS_WORDS[meetingStatus(meeting, now)],
  ])
}

function requestRow({ at, method, path, operation, verdict, status, code, fault }: LoggedRequest): unknown[] {
  const outcome = [status, code && `code ${code}`, verdict === 'fault' && `fault ${fault}`].filter(Boolean).join(', ')
  return [at.slice(11, 23), html`<code>${method} ${path}</code>`, operation ?? '', outcome]
}
