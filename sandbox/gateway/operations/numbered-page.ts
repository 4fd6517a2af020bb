/** One page of a list that counts its pages from 1, with the fields most such answers carry. */
export interface NumberedPage<T> {
  items: T[]
  /** As asked for. */
  size: number
  total_count: number
  total_page: number
  current_page: number
}

/** The page a query asks for by `page` and `page_size`; one past the end is empty. */
export function numberedPage<T>(all: T[], query: Record<string, string>, defaultSize: number): NumberedPage<T> {
  const size = Number(query.page_size ?? defaultSize)
  const page = Number(query.page ?? 1)
  return {
    items: all.slice((page - 1) * size, page * size),
    size,
    total_count: all.length,
    total_page: Math.ceil(all.length / size),
    current_page: page,
  }
}

/** The counters of a page whose current_size is the number of items on it. */
export function countedItems({ items, total_count, total_page, current_page }: NumberedPage<unknown>) {
  return { total_count, total_page, current_page, current_size: items.length }
}

/** The counters of a page whose current_size repeats the page size, as the recordings' examples have it. */
export function echoedSize({ size, total_count, total_page, current_page }: NumberedPage<unknown>) {
  return { total_count, current_size: size, current_page, total_page }
}
