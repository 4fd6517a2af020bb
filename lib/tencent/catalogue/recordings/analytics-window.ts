import { toSeconds } from '../../wire'

/** At most so many days of views and downloads can be asked for, the first and the last day included. */
export const MAX_DAYS = 31

type Bounds = { from?: Date; to?: Date }

/** Whether both ends of a window are said or none: what one alone means is not documented. */
export const bothOrNone = ({ from, to }: Bounds): boolean => (from === undefined) === (to === undefined)

export const oneIsMissing = { path: ['to'], error: 'Is needed together with the beginning' }

/** A window as the two requests carry it. */
export const fromWindow = ({ from, to }: Bounds) => ({
  start_time: from && toSeconds(from),
  end_time: to && toSeconds(to),
})
