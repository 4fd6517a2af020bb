import { z } from 'zod'
import { maybe, wireCount } from '../wire'

/** `next` of the page before; left out for the first page. Pages are numbered from 1. */
export const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Must be the cursor of a page')
  .default('1')

/** How many items a page has: at most as many as the operation allows, and that many unless said otherwise. */
export const pageSize = (max: number) => z.int().min(1).max(max).default(max)

/** The size where no limit is documented. */
export const OpenPageSize = z.int().min(1).default(20)

/** What lists say about their pages. `current_size` is left out: it means the items here and the size asked for there. */
export const pageFields = {
  total_count: maybe(wireCount),
  current_page: maybe(wireCount),
  total_page: maybe(wireCount),
  page_size: maybe(wireCount),
}

type PageFields = z.output<z.ZodObject<typeof pageFields>>

/**
 * A page in our words. One list has no total_page and tells the page's size instead. An empty page is the last, whatever the
 * counts say: what they counted may be gone.
 */
export function toPage<Item>({ total_count, current_page = 1, total_page, page_size }: PageFields, items: Item[]) {
  const counted = total_count !== undefined && page_size ? Math.ceil(total_count / page_size) : 1
  const isLast = items.length === 0 || current_page >= (total_page ?? counted)
  return { items, next: isLast ? undefined : String(current_page + 1), totalCount: total_count }
}
