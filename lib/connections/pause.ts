/** Waits for a random time between `ms` / 2 and `ms` × 1.5, so that those who wait for one thing do not ask in step. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms / 2 + Math.random() * ms))
