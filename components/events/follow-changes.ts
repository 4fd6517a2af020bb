import { connect, type News } from './connect'
import { gatherHints } from './gather'
import { lead } from './lead'
import { type Reading, refreshAll, refreshTouched } from './refresh-touched'
import { passOn, setTold, type Told } from './signals'

/** What tabs of one browser say to each other. */
type Said = News | { kind: 'hello' }

/**
 * Keeps what a page shows up to date while it is in sight: one tab of the browser has the stream and tells the others. A page out of
 * sight hears nothing and leaves the stream to others; when it is in sight again it reads everything anew.
 */
export function followChanges(slug: string, reading: Reading, signal: AbortSignal): void {
  let stop: (() => void) | undefined
  const follow = () => {
    const isVisible = document.visibilityState === 'visible'
    if (isVisible) stop ??= start(slug, reading)
    else {
      stop?.()
      stop = undefined
    }
  }
  document.addEventListener('visibilitychange', follow, { signal })
  signal.addEventListener('abort', () => stop?.())
  follow()
}

function start(slug: string, reading: Reading): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const name = `console-events/${slug}`
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined
  const gathered = gatherHints((hints) => {
    refreshTouched(slug, reading, hints)
    passOn(hints)
  })
  let told: Told = 'nothing'
  let isLeading = false

  const hear = (news: News) => {
    if (news.kind === 'hint') return gathered.add(news.hint)
    if (news.kind === 'over') return passOn([{ noun: 'membership', id: 'own', yours: true }])
    const before = told
    told = news.told
    setTold(told)
    // What changed before now may have gone by.
    if (before === 'nothing' && told !== 'nothing') refreshAll(slug, reading)
  }
  const tell = (news: News) => {
    hear(news)
    channel?.postMessage(news satisfies Said)
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind !== 'hello') return hear(data)
    if (isLeading) channel.postMessage({ kind: 'told', told } satisfies Said)
  })
  channel?.postMessage({ kind: 'hello' } satisfies Said)
  const work = () => {
    isLeading = true
    connect(slug, tell, signal)
  }
  void lead(name, work, signal)
  return () => {
    // The others hear nothing until one of them has the stream.
    if (isLeading) channel?.postMessage({ kind: 'told', told: 'nothing' } satisfies Said)
    ending.abort()
    gathered.stop()
    channel?.close()
    setTold('nothing')
  }
}
