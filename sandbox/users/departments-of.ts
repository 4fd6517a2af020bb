import type { Department, Person } from '../state/model'
import type { World } from '../state/world'

/** The departments a person is in; one at most for now. */
export function departmentsOf(world: World, person: Person): Department[] {
  return (person.departmentIds ?? []).flatMap((id) => world.departments.get(id) ?? [])
}

/** Names from the top down to a department, joined with slashes; the enterprise's own name is not among them. */
export function departmentPath(world: World, department: Department): string {
  const names = [department.name]
  let above = world.departments.get(department.parentId ?? '')
  while (above !== undefined) {
    names.unshift(above.name)
    above = world.departments.get(above.parentId ?? '')
  }
  return names.join('/')
}
