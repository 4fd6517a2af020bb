import { bookMeeting } from '../meetings/book-meeting'
import { findCorp } from '../state/find-person'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export interface Bulk {
  corp: string
  userid: string
  /** The OAuth application they are made through; the enterprise secret's when left out. */
  sdkId?: string
  count: number
  subject?: string
  startsAt?: number
  spacingSeconds?: number
  durationSeconds?: number
}

/** Books many meetings at once, one after the other in time; the quotas do not count them. */
export function makeMeetings(world: World, bulk: Bulk): { ids: string[] } {
  const { subject = 'Bulk meeting', spacingSeconds = 3600, durationSeconds = 1800 } = bulk
  const corpId = findCorp(world, bulk.corp)?.corpId ?? ''
  const creator = world.people.get(`${corpId}/${bulk.userid}`)
  if (!creator) throw new ControlError(`no person ${bulk.corp}/${bulk.userid}`, 404)
  const first = bulk.startsAt ?? world.now() + spacingSeconds
  const ids = Array.from({ length: bulk.count }, (_each, index) => {
    const startsAt = first + index * spacingSeconds
    const meeting = bookMeeting(world, {
      corpId,
      viaSdkId: bulk.sdkId,
      creatorId: creator.id,
      subject: `${subject} ${index + 1}`,
      startsAt,
      endsAt: startsAt + durationSeconds,
    })
    world.news.tell(() => ({ event: 'meeting.created', meeting, by: creator.id }))
    return meeting.id
  })
  return { ids }
}
