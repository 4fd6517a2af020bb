/**
 * Runs `work` while this tab is the one of its browser that does it; the next one follows when this one ends. Without locks, as on
 * plain http, each tab does it.
 */
export async function lead(name: string, work: () => void, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return work()
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  await navigator.locks
    .request(name, { signal }, () => {
      if (signal.aborted) return
      work()
      return ended
    })
    // The tab went out of sight before it was its turn.
    .catch(() => undefined)
}
