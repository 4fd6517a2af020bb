import { useSyncExternalStore } from 'react'

/** So many requests in a row without an answer mean that there is no way to the console, whatever the browser thinks. */
const ENOUGH = 2

let unanswered = 0
let lastAnswerAt: number | undefined
const hearers = new Set<() => void>()

/** Notes that a request was answered, or that no answer came. */
export function noteAnswer(came: boolean): void {
  const before = isOnline()
  unanswered = came ? 0 : unanswered + 1
  if (came) lastAnswerAt = Date.now()
  if (isOnline() !== before) tell()
}

/** When the console last answered; undefined before the first time. */
export const answeredAt = (): number | undefined => lastAnswerAt

/** Whether the console can be reached: the browser has a network, and requests are answered. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, () => true)
}

const isOnline = (): boolean => navigator.onLine && unanswered < ENOUGH

function tell(): void {
  for (const hear of hearers) hear()
}

function subscribe(hear: () => void): () => void {
  if (hearers.size === 0) for (const change of ['online', 'offline']) window.addEventListener(change, tell)
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) for (const change of ['online', 'offline']) window.removeEventListener(change, tell)
  }
}
