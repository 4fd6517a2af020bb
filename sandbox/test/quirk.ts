import { it } from 'vitest'
import { quirksOf } from './documented'

/**
 * A test of one oddity that the documentation has, named after it. `start` is how its text begins in the contract; where several
 * operations share it, each is proved for itself.
 */
export function quirk(ids: string | string[], start: string, prove: (id: string) => void | Promise<void>): void {
  for (const id of [ids].flat()) {
    const text = quirksOf(id).find((each) => each.startsWith(start))
    if (text === undefined) throw new Error(`the documentation of ${id} has no quirk that starts with: ${start}`)
    it(`quirk of ${id}: ${text}`, () => prove(id))
  }
}
