import { findCorp } from '../state/find-person'
import type { World } from '../state/world'
import { ControlError } from './control-error'

/** The administrator of an enterprise lets an application in. */
export function approve(world: World, sdkId: string, corpName: string): { approved: true } {
  const corp = findCorp(world, corpName)
  if (!corp || !world.apps.get(sdkId)) throw new ControlError('no such application or enterprise', 404)
  const id = `${sdkId}/${corp.corpId}`
  world.approvals.put(id, { id, approved: true })
  return { approved: true }
}
