import { knownOpenId } from '../state/identity'
import type { Subscription } from '../state/model'
import type { World } from '../state/world'

/** Whoever reads an event: an enterprise, or an application with the enterprise it belongs to. */
export interface Reader {
  corpId: string
  sdkId?: string
}

/** Who reads what a subscription is sent; undefined when the application is gone. */
export function readerOf(world: World, { corpId, sdkId }: Subscription): Reader | undefined {
  if (sdkId === undefined) return corpId === undefined ? undefined : { corpId }
  const app = world.apps.get(sdkId)
  return app && { corpId: app.corpId, sdkId }
}

/** The id a reader knows a person by: an open_id for an application, a userid for the person's own enterprise, else none. */
export function idFor(world: World, { corpId, sdkId }: Reader, personId: string): string {
  if (sdkId !== undefined) return knownOpenId(world, sdkId, personId) ?? ''
  return useridWithin(corpId, personId)
}

/** The userid of a person for their own enterprise; empty for any other. */
export function useridWithin(corpId: string, personId: string): string {
  return personId.startsWith(`${corpId}/`) ? personId.slice(corpId.length + 1) : ''
}
