import type { Happening } from '../state/happening'
import type { Subscription } from '../state/model'
import type { World } from '../state/world'

/** An enterprise is told of its meetings, an application of those made through it and of what happens to itself. */
function concerns({ corpId, sdkId }: Subscription, happening: Happening): boolean {
  if (sdkId === undefined) return 'meeting' in happening && happening.meeting.corpId === corpId
  return 'meeting' in happening ? happening.meeting.viaSdkId === sdkId : happening.app.sdkId === sdkId
}

/** Is a subscription sent what happened? A banned application is sent nothing. */
export function isFor(world: World, subscription: Subscription, happening: Happening): boolean {
  const { sdkId, events } = subscription
  if (events !== undefined && !events.includes(happening.event)) return false
  if (!concerns(subscription, happening)) return false
  return sdkId === undefined || world.apps.get(sdkId)?.banned === false
}
