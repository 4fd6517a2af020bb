import { listTenants } from '@/lib/tenants/list-tenants'
import { print } from '../print'
import { readArguments } from '../read-arguments'

/** `list`: one line a tenant. */
export async function listTenantsCommand(args: string[]): Promise<void> {
  readArguments(args, [])
  const tenants = await listTenants()
  if (tenants.length === 0) print('There are no tenants yet.')
  const width = Math.max(...tenants.map(({ slug }) => slug.length))
  for (const { slug, state, members, connections, name } of tenants) {
    const counts = state === 'closed' ? '' : `  ${members} members, ${connections} connected`
    print(`${slug.padEnd(width)}  ${state.padEnd(9)}${counts}  ${name}`)
  }
}
