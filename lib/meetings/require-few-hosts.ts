import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { HOSTS_MAX } from './limits'

/** The creator takes one of the places of hosts, named or not. Throws `invalid_input` for more hosts than a meeting has. */
export function requireFewHosts({ actor }: PersonContext, memberIds: readonly string[] = []): void {
  const count = new Set([actor.membershipId, ...memberIds]).size
  if (memberIds.length === 0 || count <= HOSTS_MAX) return
  const errors = [{ path: 'hosts', code: 'too_many_hosts' }]
  throw new AppError('invalid_input', 'with the creator these are too many hosts', { errors })
}
