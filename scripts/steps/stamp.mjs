import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inCheckout } from '../checkout.mjs'

/**
 * All files below a folder, or the file itself, in a stable order; nothing where nothing is.
 * @param {string} path inside the checkout
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
function filesBelow(path, wanted) {
  const full = inCheckout(path)
  if (!existsSync(full) || !wanted(path)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), wanted))
}

/**
 * A digest of names and contents. Times would not do: a checkout changes them without changing a word.
 * @param {string[]} paths files and folders inside the checkout
 * @param {(path: string) => boolean} [wanted]
 */
export function digestOf(paths, wanted = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(path, wanted))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inCheckout(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * Does work unless a stamp says that it was done from the same digest. The stamp is taken away first and written last,
 * so that interrupted work is done again.
 * @param {{ stamp: string, digest: string, result: string }} options `result` must be there for the stamp to count
 * @param {() => Promise<void>} work
 */
export async function unlessStamped({ stamp, digest, result }, work) {
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}
