import { assertKeyRing } from '@/lib/keys/assert-key-ring'
import { createTenantCommand } from './commands/create'
import { eraseCommand } from './commands/erase'
import { listTenantsCommand } from './commands/list'
import { offboardCommand } from './commands/offboard'
import { purgeAuditCommand } from './commands/purge-audit'
import { rebuildCopiesCommand } from './commands/rebuild-copies'
import { setupCodeCommand } from './commands/setup-code'
import { runCommands } from './run-commands'
import { usage } from './usage'

// `npm run tenant -- <command>`: what the operator of an installation does to its tenants, by the same use cases as the pages.

const commands = {
  create: createTenantCommand,
  'setup-code': setupCodeCommand,
  list: listTenantsCommand,
  offboard: offboardCommand,
  erase: eraseCommand,
  'purge-audit': purgeAuditCommand,
  'rebuild-copies': rebuildCopiesCommand,
}

process.exitCode = await runCommands({ usage, commands, check: assertKeyRing }, process.argv.slice(2))
