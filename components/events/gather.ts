import type { Hint } from '@/lib/events/schema'

/** Browsers that hear of the same change do not ask in the same moment. */
const FIRST_MS = 100
const SPREAD_MS = 500
/** A burst is answered in parts. */
const GAP_MS = 1_000

interface Gathered {
  add(hint: Hint): void
  stop(): void
}

/** Collects hints for a moment, each once, and hands them on together; at most once a second. */
export function gatherHints(handOn: (hints: readonly Hint[]) => void): Gathered {
  const waiting = new Map<string, Hint>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  const flush = () => {
    timer = undefined
    last = performance.now()
    const hints = [...waiting.values()]
    waiting.clear()
    handOn(hints)
  }
  return {
    add(hint) {
      waiting.set(JSON.stringify(hint), hint)
      const soon = FIRST_MS + Math.random() * SPREAD_MS
      timer ??= setTimeout(flush, Math.max(soon, last + GAP_MS - performance.now()))
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
