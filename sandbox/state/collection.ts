import type { Journal } from './journal'
import type { Collection } from './world'

/** A collection whose changes go to a journal, with a way to fill it from there. */
export interface JournalledCollection<T> extends Collection<T> {
  restore(id: string, value: T): void
  clear(): void
}

/** Makes an empty collection; `journal` is asked for at each change, as it opens after its collections exist. */
export function createCollection<T>(name: string, journal: () => Journal): JournalledCollection<T> {
  const entries = new Map<string, T>()
  const collection: JournalledCollection<T> = {
    get: (id) => entries.get(id),
    put(id, value) {
      journal().append([name, id, value])
      entries.set(id, value)
    },
    delete(id) {
      if (!entries.delete(id)) return
      journal().append([name, id])
    },
    values: () => entries.values(),
    get size() {
      return entries.size
    },
    restore: (id, value) => {
      entries.set(id, value)
    },
    clear() {
      for (const id of [...entries.keys()]) collection.delete(id)
    },
  }
  return collection
}
