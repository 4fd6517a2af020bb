import { closeDatabase } from '@/lib/db'
import { KeyRingError } from '@/lib/keys/assert-key-ring'
import { CommandError } from './command-error'
import { print, printError } from './print'

interface Program {
  usage: string
  commands: Record<string, (args: string[]) => Promise<void>>
  /** Refuses to work on an installation that the application would not start on. */
  check?: () => Promise<void>
}

/** Runs the command that the arguments name, and returns the exit code. */
export async function runCommands({ usage, commands, check }: Program, args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const asksForHelp = ['', 'help', '--help'].includes(name)
    if (asksForHelp) print(usage)
    else printError(`There is no command "${name}".\n\n${usage}`)
    return asksForHelp ? 0 : 2
  }
  try {
    await check?.()
    await command(rest)
    return 0
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof KeyRingError)) throw error
    printError(error.message)
    return 1
  } finally {
    await closeDatabase()
  }
}
