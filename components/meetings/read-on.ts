import { fetchJson } from '@/lib/fetcher'

/** The pages of a list with all that come after those that were read. Throws ApiProblem. */
export async function readOn<Page>(
  known: readonly Page[],
  addressOf: (index: number, before: Page | null) => string | null,
): Promise<Page[]> {
  const pages = [...known]
  for (;;) {
    const address = addressOf(pages.length, pages.at(-1) ?? null)
    if (address === null) return pages
    pages.push(await fetchJson<Page>(address))
  }
}
