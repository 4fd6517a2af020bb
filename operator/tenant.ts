import { closeDatabase } from '@/lib/db'
import { CommandError } from './command-error'
import { createTenantCommand } from './commands/create'
import { eraseCommand } from './commands/erase'
import { listTenantsCommand } from './commands/list'
import { offboardCommand } from './commands/offboard'
import { purgeAuditCommand } from './commands/purge-audit'
import { setupCodeCommand } from './commands/setup-code'
import { print, printError } from './print'
import { usage } from './usage'

// `npm run tenant -- <command>`: what the operator of an installation does to its tenants, by the same use cases as the pages.

const commands: Record<string, (args: string[]) => Promise<void>> = {
  create: createTenantCommand,
  'setup-code': setupCodeCommand,
  list: listTenantsCommand,
  offboard: offboardCommand,
  erase: eraseCommand,
  'purge-audit': purgeAuditCommand,
}

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    if (name === '' || name === 'help' || name === '--help') print(usage)
    else printError(`There is no command "${name}".\n\n${usage}`)
    return name === '' || name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    await command(args)
    return 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    printError(error.message)
    return 1
  } finally {
    await closeDatabase()
  }
}

process.exitCode = await run(process.argv.slice(2))
