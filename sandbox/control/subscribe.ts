import type { Platform } from '../platform'
import { findCorp } from '../state/find-person'
import type { Subscription } from '../state/model'
import { saveSubscription } from '../webhooks/save-subscription'
import { ControlError } from './control-error'

export interface SubscriptionOrder {
  /** An enterprise by slug or corp id, for its own events; or else an application. */
  corp?: string
  sdkId?: string
  name?: string
  url: string
  token: string
  aesKey?: string
  events?: string[]
}

function ownerOf({ world }: Platform, { corp, sdkId }: SubscriptionOrder): Pick<Subscription, 'corpId' | 'sdkId'> {
  if ((corp === undefined) === (sdkId === undefined)) throw new ControlError('either corp or sdkId')
  if (sdkId !== undefined) {
    const app = world.apps.get(sdkId)
    if (!app) throw new ControlError(`no application ${sdkId}`, 404)
    if (app.banned) throw new ControlError('the application is banned', 409)
    return { sdkId }
  }
  const corpId = findCorp(world, corp ?? '')?.corpId
  if (corpId === undefined) throw new ControlError(`no enterprise ${corp}`, 404)
  return { corpId }
}

function requireHttpUrl(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (protocol !== 'http:' && protocol !== 'https:') throw new ControlError('url: must be an http or https address')
}

/** Saves where events go, once the address proved that it can read them; without a list all events go there. */
export async function subscribe(platform: Platform, order: SubscriptionOrder): Promise<Subscription> {
  const owner = ownerOf(platform, order)
  requireHttpUrl(order.url)
  const { name = '', url, token, aesKey, events } = order
  return saveSubscription(platform.world, platform.webhooks.client, { ...owner, name, url, token, aesKey, events })
}
