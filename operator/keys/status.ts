import { keyRing } from '@/lib/crypto'
import { countByKey, countSealed, type SealedCount } from '@/lib/keys/count-sealed'
import { CommandError } from '../command-error'
import { print } from '../print'
import { readArguments } from '../read-arguments'
import { tellCount } from './tell-count'

/** `status`: the ring, what each key seals, and what may be done next. */
export async function statusCommand(args: string[]): Promise<void> {
  readArguments(args, [])
  const ring = keyRing().map(({ id }) => id)
  const counts = await countSealed()
  const ids = [...new Set([...ring, ...counts.map(({ keyId }) => keyId).sort()])]
  const width = Math.max(...ids.map((id) => id.length))
  for (const id of ids) {
    const standing = id === ring[0] ? 'active' : ring.includes(id) ? 'in the ring' : id === '' ? 'no key' : 'MISSING'
    print(`${id.padEnd(width)}  ${standing.padEnd(11)}  ${tellTables(counts.filter(({ keyId }) => keyId === id))}`)
  }
  print()
  const { steps, broken } = adviseNext(ring, countByKey(counts))
  for (const step of steps) print(step)
  if (broken.length > 0) throw new CommandError(broken.join('\n'))
}

const tellTables = (counts: readonly SealedCount[]): string =>
  counts.map(({ table, count }) => `${table} ${count.toLocaleString('en')}`).join(', ') || 'seals nothing'

/** What the operator may do, and what stands in the way of a start. */
export function adviseNext(
  ring: readonly string[],
  counts: ReadonlyMap<string, number>,
): { steps: string[]; broken: string[] } {
  const [active = '', ...others] = ring
  const steps = others.map((id) => {
    const count = counts.get(id)
    return count === undefined
      ? `The key ${id} may be removed from ENCRYPTION_KEYS, once every process has ${active} in front.`
      : `The key ${id} is needed for ${tellCount(count)}: npm run keys -- rotate`
  })
  const broken = [...counts]
    .filter(([id]) => !ring.includes(id))
    .map(([id, count]) =>
      id === ''
        ? `${tellCount(count)} in sealed columns are no envelopes: they never open.`
        : `The key ${id} is missing, and seals ${tellCount(count)}: put it back behind ${active}, or nothing starts.`,
    )
  return { steps: steps.length + broken.length > 0 ? steps : ['There is nothing to do.'], broken }
}
