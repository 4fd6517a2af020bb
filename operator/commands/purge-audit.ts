import { purgeAudit } from '@/lib/offboarding/purge-audit'
import { CommandError } from '../command-error'
import { findTenant } from '../find-tenant'
import { print } from '../print'
import { readArguments } from '../read-arguments'

/** `purge-audit <slug>`: the last thing that is left of a closed tenant. Runs as the owner of the tables. */
export async function purgeAuditCommand(args: string[]): Promise<void> {
  const { slug } = readArguments(args, ['slug'])
  const { id, closedAt } = await findTenant(slug)
  if (!closedAt)
    throw new CommandError(`<slug> "${slug}" is open; only the audit of an offboarded tenant can be purged`)
  print(`${await purgeAudit(id)} audit rows of ${slug} are purged. Its row stays, so that nobody takes the slug over.`)
}
