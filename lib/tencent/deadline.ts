/** A running time limit: its signal ends with it or with the caller's own signal. `stop` frees the timer. */
export type Deadline = { signal: AbortSignal; remainingMs(): number; stop(): void }

/** Starts a time limit of `ms`. */
export function startDeadline(ms: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController()
  const endsAt = performance.now() + ms
  const onCallerAbort = () => controller.abort(caller?.reason)
  const onTimeout = () => controller.abort(new DOMException('The deadline passed', 'TimeoutError'))
  const timer = setTimeout(onTimeout, ms)
  caller?.addEventListener('abort', onCallerAbort, { once: true })
  if (caller?.aborted) onCallerAbort()
  return {
    signal: controller.signal,
    remainingMs: () => endsAt - performance.now(),
    stop: () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onCallerAbort)
    },
  }
}
