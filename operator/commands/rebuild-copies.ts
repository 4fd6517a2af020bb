import { rebuildCopies } from '@/lib/copies/rebuild-copies'
import { CommandError } from '../command-error'
import { findTenant } from '../find-tenant'
import { print } from '../print'
import { readArguments } from '../read-arguments'

/** `rebuild-copies <slug>`: reads everybody's meetings from Tencent anew. People see what there was until it is done. */
export async function rebuildCopiesCommand(args: string[]): Promise<void> {
  const { slug } = readArguments(args, ['slug'])
  const { id, closedAt } = await findTenant(slug)
  if (closedAt) throw new CommandError(`<slug> "${slug}" is closed`)
  const { read, failed } = await rebuildCopies(id, new Date())
  print(`The meetings of ${read} people of ${slug} are read anew.`)
  for (const { membershipId, code } of failed)
    print(`Not those of account ${membershipId} (${code}): they are as they were.`)
}
