import type { OAuthApp, Person } from '../state/model'
import type { World } from '../state/world'

/** An enterprise's administrator lets an application in: from now on its people may authorise it. */
export function letIn(world: World, app: OAuthApp, administrator: Person): void {
  const id = `${app.sdkId}/${administrator.corpId}`
  const isFirst = world.approvals.get(id)?.isOff !== true
  if (world.approvals.get(id)?.approved) return
  world.approvals.put(id, { id, approved: true })
  world.news.tell(() => ({ event: 'oauth.corp-auth', app, by: administrator.id, isFirst }))
}

/** The administrator takes an application back: what it got from people of the enterprise is good for nothing any more. */
export function shutOut(world: World, app: OAuthApp, administrator: Person): void {
  const id = `${app.sdkId}/${administrator.corpId}`
  if (world.approvals.get(id)?.isOff) return
  world.approvals.put(id, { id, approved: false, isOff: true })
  for (const pair of [...world.tokenPairs.values()]) {
    const personId = world.identities.get(pair.id)?.personId
    if (pair.sdkId === app.sdkId && personId?.startsWith(`${administrator.corpId}/`)) world.tokenPairs.delete(pair.id)
  }
  world.news.tell(() => ({ event: 'oauth.corp-cancel-auth', app, by: administrator.id }))
}
