import 'server-only'
import { decrypt, keyRing } from '@/lib/crypto'
import { withoutTenant } from '@/lib/db'
import { listOwners, mayOwn } from './as-owner'
import { countByKey, countSealed } from './count-sealed'
import { readSealedRows } from './read-sealed-rows'
import { releaseKeys } from './release-keys'
import { placeOf, sealedTables } from './sealed-tables'

/** Why a process does not start with its keys: one sentence for the operator. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError'
}

/**
 * Refuses to start with a ring that lacks a key which seals something stored, or has another one under its id. Asks a short list
 * that the database keeps of itself; the rows are read only where something is wrong. Throws KeyRingError.
 */
export async function assertKeyRing(): Promise<void> {
  await assertKnownKeys()
  const ring = keyRing()
  const listed = await withoutTenant().sealingKey.findMany()
  const unknown = listed.map(({ id }) => id).filter((id) => !ring.some((key) => key.id === id))
  const needed = await releaseKeys(unknown)
  if (needed.size > 0) {
    const told = [...needed].map(([id, count]) => `${id} (${tell(count)})`).join(', ')
    throw new KeyRingError(
      `ENCRYPTION_KEYS lacks keys that stored values are sealed with: ${told}. Put them back behind the first key; ` +
        'they may go after: npm run keys -- rotate',
    )
  }
}

/** Refuses another key under a known id, and enters the active key before anything is sealed with it. Throws KeyRingError. */
export async function assertKnownKeys(): Promise<void> {
  const ring = keyRing()
  const listed = await withoutTenant().sealingKey.findMany()
  for (const { id, fingerprint } of ring) {
    const known = listed.find((one) => one.id === id)
    if (!known || known.fingerprint === fingerprint) continue
    if (known.fingerprint !== null || (await opensNothing(id))) throw await anotherKey(id)
    await withoutTenant().sealingKey.updateMany({ where: { id, fingerprint: null }, data: { fingerprint } })
  }
  await withoutTenant().sealingKey.createMany({ data: ring.slice(0, 1), skipDuplicates: true })
}

async function anotherKey(id: string): Promise<KeyRingError> {
  const count = countByKey(await countSealed()).get(id) ?? 0
  return new KeyRingError(
    `ENCRYPTION_KEYS: ${id} is another key than the one that seals ${tell(count)} under this id. Put that one back; ` +
      'a new key needs an id of its own',
  )
}

const tell = (count: number): string => (count === 1 ? '1 value' : `${count} values`)

/** One broken row must not speak against a key. */
const SAMPLE = 5

/** Whether there are values under a key, none of which opens. Asked once for each key that was used before it was listed. */
async function opensNothing(id: string): Promise<boolean> {
  let tried = 0
  for (const owner of await listOwners()) {
    for (const sealed of sealedTables.filter((table) => mayOwn(owner, table))) {
      for (const row of await readSealedRows(owner, sealed, { under: id }, { after: null, limit: SAMPLE })) {
        for (const [index, column] of sealed.columns.entries()) {
          const value = row.values[index]
          if (!value?.startsWith(`v1.${id}.`)) continue
          if (opens(value, placeOf(owner, row.key, column))) return false
          tried++
        }
      }
      if (tried >= SAMPLE) return true
    }
  }
  return tried > 0
}

function opens(value: string, place: Parameters<typeof decrypt>[1]): boolean {
  try {
    decrypt(value, place)
    return true
  } catch {
    return false
  }
}
