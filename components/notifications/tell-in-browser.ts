import { fetchJson } from '@/lib/fetcher'
import type { NotificationList, Notification as Told, Unread } from '@/lib/notifications/schema'
import { connect } from '../events/connect'
import { lead } from '../events/lead'

/** What a notice says, and where it leads. */
interface Notice {
  text: string
  href: string
  product: string
}

/**
 * Has the browser tell of what comes while no tab of the console is in sight, by one tab for all of them. A tab in sight hears of
 * changes by itself and shows them, so the one that tells listens only while it is out of sight.
 */
export function tellInBrowser(slug: string, wordsOf: (item: Told) => Notice, signal: AbortSignal): void {
  void lead(`console-notices/${slug}`, () => watch(slug, wordsOf, signal), signal)
}

function watch(slug: string, wordsOf: (item: Told) => Notice, signal: AbortSignal): void {
  let listening: AbortController | undefined
  const follow = () => {
    listening?.abort()
    listening = undefined
    if (document.visibilityState === 'visible' || signal.aborted) return
    listening = new AbortController()
    listen(slug, wordsOf, listening.signal)
  }
  document.addEventListener('visibilitychange', follow, { signal })
  signal.addEventListener('abort', () => listening?.abort())
  follow()
}

/** Tells what comes from now on; what there is already was seen, or will be. */
function listen(slug: string, wordsOf: (item: Told) => Notice, signal: AbortSignal): void {
  const door = `/api/t/${slug}/notifications`
  let known: Set<string> | undefined
  let asking = Promise.resolve()
  const ask = async () => {
    const [{ items }, { isQuiet, inBrowser }] = await Promise.all([
      fetchJson<NotificationList>(door),
      fetchJson<Unread>(`${door}/unread`),
    ])
    const fresh = known && items.filter(({ id, isRead }) => !isRead && !known?.has(id))
    known = new Set(items.map(({ id }) => id))
    if (signal.aborted || isQuiet || !inBrowser || !fresh?.length || (await isAnyInSight(slug))) return
    for (const item of fresh.toReversed()) show(item.id, wordsOf(item))
  }
  const askNext = () => {
    // What cannot be read now is found with the next change.
    asking = asking.then(ask).catch(() => undefined)
  }
  askNext()
  connect(
    slug,
    (news) => {
      const isOfThese = news.kind === 'hint' && news.hint.noun === 'notification'
      if (isOfThese || (news.kind === 'told' && news.told !== 'nothing')) askNext()
    },
    signal,
  )
}

/** Tabs in sight hold, or wait for, the lock of the stream of changes. */
async function isAnyInSight(slug: string): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query()
  return [...held, ...pending].some(({ name }) => name === `console-events/${slug}`)
}

function show(id: string, { text, href, product }: Notice): void {
  const notice = new Notification(text, { tag: id, body: product, icon: '/icon.svg' })
  notice.onclick = () => {
    window.focus()
    notice.close()
    window.location.assign(href)
  }
}
