import { randomUUID } from 'node:crypto'
import type { Subscription } from '../state/model'
import type { World } from '../state/world'
import { checkUrl } from './check-url'
import type { HttpClient } from './http-client'

/** What the platform's own console says when an address does not answer as it must. */
export const URL_UNUSABLE = 'code:10002,msg:通知 URL 不可用，请修改后重试！'

/** The address was asked and did not answer as it must. */
export class UrlUnusable extends Error {
  constructor(readonly reason: string) {
    super(URL_UNUSABLE)
  }
}

/** Stores a subscription whose address proved that it can read what it will be sent; nothing otherwise. */
export async function saveSubscription(
  world: World,
  client: HttpClient,
  draft: Omit<Subscription, 'id'>,
): Promise<Subscription> {
  const reason = await checkUrl(client, draft, world.modes)
  if (reason !== undefined) throw new UrlUnusable(reason)
  const subscription = { id: randomUUID(), ...draft }
  world.subscriptions.put(subscription.id, subscription)
  return subscription
}
