import { findOpenTenant } from '../find-tenant'
import { printSetup } from '../print-setup'
import { readArguments } from '../read-arguments'

/** `setup-code <slug>`: another way in for the first owner. */
export async function setupCodeCommand(args: string[]): Promise<void> {
  const { slug } = readArguments(args, ['slug'])
  await printSetup(await findOpenTenant(slug))
}
