/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export type Page<Item> = { items: Item[]; next?: string }

/**
 * A list cannot be read to its end: the platform pages by start time, and more meetings start in one second than fit on a
 * page. Everything before was yielded.
 */
export class ListStalledError extends Error {
  override readonly name = 'ListStalledError'

  constructor(readonly cursor: string) {
    super(`The list does not go on after ${cursor}`)
  }
}

/**
 * All items of a list, page by page. `keyOf` names what makes two items the same one: pages that overlap repeat items, and
 * each is yielded once. Throws ListStalledError when the platform names a page that was read before.
 *
 * @example for await (const meeting of listAll((cursor) => client.call(operations.listUserMeetings, { cursor }), ({ id }) => id))
 */
export async function* listAll<Item>(
  readPage: (cursor: string | undefined) => Promise<Page<Item>>,
  keyOf?: (item: Item) => string,
): AsyncGenerator<Item, void> {
  const readCursors = new Set<string>()
  const yieldedKeys = new Set<string>()
  let cursor: string | undefined
  do {
    const { items, next } = await readPage(cursor)
    for (const item of items) {
      const key = keyOf?.(item)
      if (key !== undefined && yieldedKeys.has(key)) continue
      if (key !== undefined) yieldedKeys.add(key)
      yield item
    }
    if (next !== undefined && readCursors.has(next)) throw new ListStalledError(next)
    if (next !== undefined) readCursors.add(next)
    cursor = next
  } while (cursor !== undefined)
}
