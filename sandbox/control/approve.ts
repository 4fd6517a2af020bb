import { letIn, shutOut } from '../oauth/approvals'
import { findCorp } from '../state/find-person'
import type { OAuthApp, Person } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

function find(world: World, sdkId: string, corpName: string): { app: OAuthApp; administrator: Person } {
  const app = world.apps.get(sdkId)
  const corp = findCorp(world, corpName)
  if (!corp || !app) throw new ControlError('no such application or enterprise', 404)
  const people = [...world.people.values()].filter(({ corpId }) => corpId === corp.corpId)
  const administrator = people.find(({ isAdmin }) => isAdmin) ?? people[0]
  if (!administrator) throw new ControlError(`${corpName} has nobody to approve anything`, 409)
  return { app, administrator }
}

/** The administrator of an enterprise lets an application in, or takes it back with `approved: false`. */
export function approve(world: World, sdkId: string, corpName: string, approved = true): { approved: boolean } {
  const { app, administrator } = find(world, sdkId, corpName)
  if (approved) letIn(world, app, administrator)
  else shutOut(world, app, administrator)
  return { approved }
}
