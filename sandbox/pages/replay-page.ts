import { type Answer, htmlAnswer } from '../http/answer'
import { replaysOf } from '../live/replays-of'
import type { World } from '../state/world'
import { beijingTime } from './beijing-time'
import { html, page } from './html'
import { messagePage } from './message-page'

/** Where the address of a live replay leads. */
export function replayPage(world: World, code: string, liveRoomId: string): Answer {
  const meetings = [...world.meetings.values()].filter((meeting) => meeting.code === code)
  const replay = meetings.flatMap(replaysOf).find(({ id }) => id === liveRoomId)
  if (!replay) return htmlAnswer(404, messagePage('No such replay', 'It was deleted, or never was.', 'unknown-replay'))
  const content = html`<h1>${replay.subject}</h1><p class="soft">On the air ${beijingTime(replay.startedAt)} (Beijing)</p>
<p><small>Local Tencent Meeting: there is no picture behind this page.</small></p>`
  return htmlAnswer(200, page(replay.subject, content))
}
