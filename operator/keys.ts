import { rotateCommand } from './keys/rotate'
import { statusCommand } from './keys/status'
import { runCommands } from './run-commands'

// `npm run keys -- <command>`: the life of the keys that seal tokens and secrets at rest.

const usage = `npm run keys -- <command>

  status    which keys there are, how many values each of them seals, and what may be done next; never the keys themselves
  rotate    seals anew with the first key of ENCRYPTION_KEYS whatever another one seals, while the console serves
  resume    the same, after an interruption: what is sealed with the first key already is what was done before
`

const commands = { status: statusCommand, rotate: rotateCommand, resume: rotateCommand }

process.exitCode = await runCommands({ usage, commands }, process.argv.slice(2))
