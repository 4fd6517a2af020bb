import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from './command-error'

type OptionsConfig = NonNullable<ParseArgsConfig['options']>
type Values<Names extends string> = Partial<Record<Names, string>>

/**
 * Reads a command's arguments: those it cannot do without in their order, and `--name value` options. What is missing or
 * unknown is named.
 */
export function readArguments<Needed extends string, Option extends string = never>(
  args: string[],
  needed: readonly Needed[],
  options: readonly Option[] = [],
): Record<Needed, string> & Values<Option> {
  const config: OptionsConfig = Object.fromEntries(options.map((name) => [name, { type: 'string' }]))
  const { values, positionals } = parse(args, config)
  const missing = needed[positionals.length]
  if (missing) throw new CommandError(`<${missing}> is missing`)
  const surplus = positionals[needed.length]
  if (surplus !== undefined) throw new CommandError(`"${surplus}" is one argument too many`)
  const named = Object.fromEntries(needed.map((name, index) => [name, positionals[index]]))
  return { ...values, ...named } as Record<Needed, string> & Values<Option>
}

function parse(args: string[], options: OptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new CommandError(sentence ?? '')
  }
}
