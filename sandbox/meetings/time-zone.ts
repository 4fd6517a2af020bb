import type { Meeting } from '../state/model'

/** The zone a series repeats in: the later field time_zone, else the platform's own. */
export function timeZoneOf(meeting: Pick<Meeting, 'extras'>): string {
  const zone = meeting.extras.time_zone
  return typeof zone === 'string' && zone !== '' ? zone : 'Asia/Shanghai'
}
