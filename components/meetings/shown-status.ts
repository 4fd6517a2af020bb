import type { MeetingSummary } from '@/lib/meetings/schema'

/** The status as people see it: Tencent's, finer around the start. */
export type ShownStatus = MeetingSummary['status'] | 'soon' | 'waiting'

const SOON_MS = 15 * 60_000

/** Soon within 15 minutes of the start; waiting when the start has passed and nobody came. */
export function shownStatus({ status, startsAt }: Pick<MeetingSummary, 'status' | 'startsAt'>, now: Date): ShownStatus {
  if (status !== 'upcoming') return status
  const left = Date.parse(startsAt) - now.getTime()
  if (left <= 0) return 'waiting'
  return left <= SOON_MS ? 'soon' : 'upcoming'
}

/** Whether it is time to be in it. */
export const isNear = (status: ShownStatus): boolean =>
  status === 'running' || status === 'soon' || status === 'waiting'

/** Whether it is over, and opens again for whoever enters. */
export const isReopenable = (status: ShownStatus): boolean => status === 'passed' || status === 'endedEarly'

/** Whether people can get in. */
export const isJoinable = (status: ShownStatus): boolean =>
  isNear(status) || status === 'upcoming' || isReopenable(status)
