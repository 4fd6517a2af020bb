import type { Platform } from '../platform'
import type { Corp, OAuthApp, Subscription } from '../state/model'
import type { World } from '../state/world'
import type { Delivery } from '../webhooks/delivery'
import { EVENT_WORDS } from './event-words'
import { type Html, html, table } from './html'

const LATEST = 20

const STATES: Record<Delivery['state'], string> = {
  waiting: '待推送',
  sending: '推送中',
  delivered: '成功',
  failed: '失败',
  dropped: '已丢弃',
}

function subscriptionsOf(world: World, corp: Corp, apps: OAuthApp[]): Subscription[] {
  const sdkIds = apps.map(({ sdkId }) => sdkId)
  return [...world.subscriptions.values()].filter(
    ({ corpId, sdkId }) => corpId === corp.corpId || sdkIds.includes(sdkId ?? ''),
  )
}

/** What a subscription is called here: by its name, else its address. */
const titleOf = ({ name, url }: Subscription) => name || url

function ownerOf(apps: OAuthApp[], { sdkId }: Subscription): string {
  return sdkId === undefined ? '企业自建应用' : (apps.find((app) => app.sdkId === sdkId)?.name ?? sdkId)
}

function button(path: string, words: string, about: string): Html {
  return html`<form method="post" action="${path}"><button aria-label="${words}：${about}">${words}</button></form>`
}

/** Where the events of an enterprise and of its applications are sent. */
export function subscriptionList(world: World, corp: Corp, apps: OAuthApp[]): Html {
  const rows = subscriptionsOf(world, corp, apps).map((each) => [
    titleOf(each),
    ownerOf(apps, each),
    html`<code>${each.url}</code>`,
    each.events === undefined ? '全部' : html`<span title="${each.events.join('\n')}">${each.events.length} 个</span>`,
    each.aesKey === undefined ? '明文' : '加密',
    button(`/console/${corp.slug}/subscriptions/${each.id}/delete`, '删除', titleOf(each)),
  ])
  return table(['名称', '订阅方', '通知 URL', '事件', '加密', '操作'], rows, '还没有订阅。')
}

function outcomeOf({ state, attempts }: Delivery): string {
  const last = attempts.at(-1)
  const answer = last && (last.error ?? `HTTP ${last.status}`)
  return [STATES[state], attempts.length > 0 && `${attempts.length} 次`, answer].filter(Boolean).join('，')
}

/** What was sent last, newest first, and what came of it. */
export function deliveryList({ world, webhooks }: Platform, corp: Corp, apps: OAuthApp[]): Html {
  const titles = new Map(subscriptionsOf(world, corp, apps).map((each) => [each.id, titleOf(each)]))
  const theirs = webhooks.log.since(0).filter(({ subscription }) => titles.has(subscription))
  const rows = theirs
    .slice(-LATEST)
    .reverse()
    .map((each) => [
      each.attempts[0]?.at.slice(11, 19) ?? '',
      EVENT_WORDS[each.event] ?? each.event,
      html`<code>${each.event}</code>`,
      titles.get(each.subscription),
      outcomeOf(each),
      button(`/console/${corp.slug}/deliveries/${each.id}/resend`, '重新推送', `${each.event} ${each.id}`),
    ])
  return table(['时间（UTC）', '事件', '名称', '订阅', '结果', '操作'], rows, '还没有推送。')
}
