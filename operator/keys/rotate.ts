import { assertKnownKeys } from '@/lib/keys/assert-key-ring'
import { type Progress, type Rotation, rotateKeys } from '@/lib/keys/rotate-keys'
import { CommandError } from '../command-error'
import { print } from '../print'
import { readArguments } from '../read-arguments'
import { tellCount } from './tell-count'

const EVERY_MS = 1_000

/** `rotate` and `resume`: seals anew whatever the active key does not seal. Fails when something is left. */
export async function rotateCommand(args: string[]): Promise<void> {
  readArguments(args, [])
  await assertKnownKeys()
  const since = performance.now()
  const rotation = await rotateKeys(tellProgress())
  const seconds = (performance.now() - since) / 1_000
  const { activeKey, resealed, released, unreadable, left } = rotation
  print(`Sealed anew with ${activeKey}: ${tellCount(resealed)} in ${seconds.toFixed(1)} s.`)
  for (const id of released) print(`The key ${id} may be removed from ENCRYPTION_KEYS: nothing is sealed with it.`)
  if (unreadable.count > 0 || left.size > 0) throw new CommandError(tellRest({ unreadable, left }))
}

/** A line at the start, and not more than one a second after it. */
function tellProgress(): (progress: Progress) => void {
  let last: { at: number; done: number } | undefined
  return ({ done, total }) => {
    const at = performance.now()
    if (!last) print(`${done.toLocaleString('en')} of ${tellCount(total)} are done already.`)
    else if (at - last.at < EVERY_MS) return
    else {
      const rate = Math.round(((done - last.done) * 1_000) / (at - last.at))
      print(`${done.toLocaleString('en')} of ${tellCount(total)}, ${rate.toLocaleString('en')} a second`)
    }
    last = { at, done }
  }
}

function tellRest({ unreadable, left }: Pick<Rotation, 'unreadable' | 'left'>): string {
  const { count, rows } = unreadable
  const more = count > rows.length ? [`  and ${tellCount(count - rows.length)} more`] : []
  const broken =
    count > 0 ? [`${tellCount(count)} did not open and stay as they are:`, ...rows.map((row) => `  ${row}`)] : []
  const needed = [...left].map(([id, values]) => `The key ${id} must stay: it seals ${tellCount(values)}.`)
  return [...broken, ...more, ...needed].join('\n')
}
