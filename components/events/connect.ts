import type { Hint } from '@/lib/events/schema'
import type { Told } from './signals'

/** What a stream says to all tabs of its browser. */
export type News =
  | { kind: 'told'; told: Told }
  | { kind: 'hint'; hint: Hint }
  /** Whoever is signed in is not who they were: each page finds out for itself. */
  | { kind: 'over' }

/** The server says something every 15 s: a line that is silent for longer is dead. */
const SILENCE_MS = 40_000
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/** Follows the stream of a tenant until `signal` ends it. What breaks is tried again, with growing pauses; meanwhile pages ask. */
export function connect(slug: string, tell: (news: News) => void, signal: AbortSignal): void {
  let failures = 0
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    source?.close()
  }
  const comeBack = () => {
    close()
    if (signal.aborted) return
    tell({ kind: 'told', told: 'nothing' })
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
    failures += 1
    timer = setTimeout(open, longest * (0.25 + Math.random() * 0.75))
  }
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(comeBack, SILENCE_MS)
  }
  const open = () => {
    const stream = new EventSource(`/api/t/${slug}/events`)
    source = stream
    alive()
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      alive()
      tell({ kind: 'hint', hint: JSON.parse(data) as Hint })
    }
    stream.addEventListener('ping', alive)
    stream.addEventListener('ready', ({ data }: MessageEvent<string>) => {
      alive()
      failures = 0
      const { told } = JSON.parse(data) as { told: boolean }
      tell({ kind: 'told', told: told ? 'all' : 'ours' })
    })
    stream.addEventListener('lost', () => tell({ kind: 'told', told: 'nothing' }))
    stream.addEventListener('over', () => {
      tell({ kind: 'over' })
      comeBack()
    })
    stream.onerror = comeBack
  }
  signal.addEventListener('abort', close)
  open()
}
