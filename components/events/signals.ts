import { useSyncExternalStore } from 'react'
import type { Hint } from '@/lib/events/schema'

/** Which changes this page is told of: none, those that the console makes or learns of, or also those made at Tencent Meeting. */
export type Told = 'nothing' | 'ours' | 'all'

/** While changes are told, asking for them is only for what went astray. */
const RARELY = 5

let told: Told = 'nothing'
const watchers = new Set<() => void>()
const hearers = new Set<(hints: readonly Hint[]) => void>()

/** Says from now on which changes this page is told of. */
export function setTold(now: Told): void {
  if (told === now) return
  told = now
  for (const watch of watchers) watch()
}

/** Lets `hear` know of changes, some at a time. Returns how to end that. */
export function onHints(hear: (hints: readonly Hint[]) => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Hands hints to everybody on this page. */
export function passOn(hints: readonly Hint[]): void {
  for (const hear of hearers) hear(hints)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const useTold = (): Told =>
  useSyncExternalStore(
    watch,
    () => told,
    () => 'nothing',
  )

/** How often to ask for what changes here, given how often without being told: rarely, while the page is told. */
export function usePace(every: number): number {
  return useTold() === 'nothing' ? every : every * RARELY
}

/** The same for what changes at Tencent Meeting. */
export function useTencentPace(every: number): number {
  return useTold() === 'all' ? every * RARELY : every
}
