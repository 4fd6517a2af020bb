import { closeScreen, shareScreen } from '../meetings/share-screen'
import { findPerson } from '../state/find-person'
import type { World } from '../state/world'
import { asConflict } from './as-conflict'
import { ControlError } from './control-error'

/** Somebody in a meeting shows their screen or stops; 409 for people who are not inside, or show none. */
export function showScreen(world: World, meetingId: string, move: 'share' | 'unshare', userid: string) {
  const meeting = world.meetings.get(meetingId)
  if (!meeting) throw new ControlError(`no meeting ${meetingId}`, 404)
  const person = findPerson(world, meeting.corpId, userid)
  if (!person) throw new ControlError(`no person ${userid}`, 404)
  if (move === 'unshare' && meeting.sharingId !== person.id) throw new ControlError(`${userid} shows no screen`, 409)
  const { id, sharingId } = asConflict(() =>
    move === 'share' ? shareScreen(world, meeting, person) : closeScreen(world, meeting, person.id),
  )
  return { id, sharing: sharingId && world.people.get(sharingId)?.userid }
}
