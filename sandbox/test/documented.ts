import { loadContract } from '../gateway/contract'

interface Media {
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

/** What the documentation says about an operation beside its schemas. */
interface Documented {
  'x-quirks'?: string[]
  requestBody?: { content: { 'application/json': Media } }
  responses: { '200': { content?: { 'application/json': Media } } }
}

const pages = new Map<string, Documented>()
for (const { content } of loadContract().documents) {
  const { paths } = content as { paths: Record<string, Record<string, Documented & { operationId: string }>> }
  for (const methods of Object.values(paths)) {
    for (const page of Object.values(methods)) pages.set(page.operationId, page)
  }
}

function pageOf(id: string): Documented {
  const page = pages.get(id)
  if (page === undefined) throw new Error(`the contract has no operation ${id}`)
  return page
}

/** The oddities that the documentation of an operation has. */
export function quirksOf(id: string): string[] {
  return pageOf(id)['x-quirks'] ?? []
}

function exampleIn(media: Media | undefined, name: string | undefined): unknown {
  const named = media?.examples && (name ? media.examples[name] : Object.values(media.examples)[0])
  return named?.value ?? media?.example
}

/** The answer an operation's page shows; undefined where it shows none. */
export function exampleAnswer(id: string, name?: string): unknown {
  return exampleIn(pageOf(id).responses['200'].content?.['application/json'], name)
}

/** The body an operation's page sends. */
export function exampleBody(id: string): Record<string, unknown> {
  return exampleIn(pageOf(id).requestBody?.content['application/json'], undefined) as Record<string, unknown>
}
