type Window = { from?: Date; to?: Date }

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether a time window has a beginning before its end and at most so many days between; true where one is not said. */
export const spansAtMost =
  (days: number) =>
  ({ from, to }: Window): boolean =>
    !from || !to || (to >= from && to.getTime() - from.getTime() <= days * DAY_MS)

/** What is wrong with a window that does not. */
export const longerThan = (days: number) => ({
  path: ['to'],
  error: `Must be at most ${days} days after the beginning`,
})
