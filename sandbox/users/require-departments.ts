import type { World } from '../state/world'
import { badUserField } from './refusals'

/** 10001 for a department that the enterprise does not have. */
export function requireDepartments(world: World, corpId: string, ids: string[]): void {
  for (const id of ids) {
    if (world.departments.get(id)?.corpId !== corpId) throw badUserField('department_list', `no department ${id}`)
  }
}
