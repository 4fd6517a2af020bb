import type { Meeting, Person } from '../state/model'
import type { World } from '../state/world'
import { peopleInside } from './occurrences'
import { noPermission } from './refusals'

/** Somebody inside shows their screen, instead of whoever did before; 9042 for people who are not inside. */
export function shareScreen(world: World, meeting: Meeting, person: Person): Meeting {
  if (!peopleInside(meeting).some(({ personId }) => personId === person.id)) throw noPermission('not in the meeting')
  if (meeting.sharingId === person.id) return meeting
  const before = closeScreen(world, meeting, meeting.sharingId)
  const shown = { ...before, sharingId: person.id }
  world.meetings.put(shown.id, shown)
  world.news.tell(() => ({ event: 'meeting.share-screen-open', meeting: shown, by: person.id }))
  return shown
}

/** The screen that is shown is shown no more; nothing happens without one. `by` is who ends it. */
export function closeScreen(world: World, meeting: Meeting, by: string | undefined): Meeting {
  if (meeting.sharingId === undefined) return meeting
  const closed = { ...meeting, sharingId: undefined }
  world.meetings.put(closed.id, closed)
  world.news.tell(() => ({ event: 'meeting.share-screen-close', meeting: closed, by: by ?? meeting.sharingId }))
  return closed
}

/** Ends the sharing of somebody who is no longer inside. */
export function stopSharing(world: World, meeting: Meeting, by: string | undefined): Meeting {
  const isInside = peopleInside(meeting).some(({ personId }) => personId === meeting.sharingId)
  return isInside ? meeting : closeScreen(world, meeting, by)
}
