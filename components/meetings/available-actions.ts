import type { ListedMeeting } from './listed-meeting'
import type { ShownStatus } from './shown-status'

/** On; there, but off for a reason; or not there at all. */
export type Availability = 'on' | 'hostsCannotEnd' | 'absent'

type Asked = Pick<ListedMeeting, 'role' | 'series'>

/**
 * What the person can do with a meeting as it stands. Tencent lets the creator alone cancel and end. An unknown part may be
 * the creator's: then Tencent decides.
 */
export function availableActions(
  { role, series }: Asked,
  status: ShownStatus,
): { cancel: Availability; end: Availability } {
  const mayBeCreator = role === 'creator' || role === undefined
  const goesOn = (series?.remaining ?? 0) > 1
  const isBefore = status === 'upcoming' || status === 'soon' || status === 'waiting'
  const isCancellable = isBefore || (goesOn && (status === 'running' || status === 'endedEarly'))
  const mayEnd = mayBeCreator ? 'on' : role === 'host' ? 'hostsCannotEnd' : 'absent'
  return {
    cancel: mayBeCreator && isCancellable ? 'on' : 'absent',
    end: status === 'running' ? mayEnd : 'absent',
  }
}
