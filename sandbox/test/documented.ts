import { loadContract } from '../gateway/contract'

interface Media {
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

/** What the documentation says about an operation beside its schemas. */
interface Documented {
  'x-quirks'?: string[]
  'x-variants'?: { name: string; 'x-quirks'?: string[] }[]
  requestBody?: { content: { 'application/json': Media } }
  responses: { '200': { content?: { 'application/json': Media } } }
}

const pages = new Map<string, Documented>()
for (const { content } of loadContract().documents) {
  const { paths } = content as { paths: Record<string, Record<string, Documented & { operationId: string }>> }
  for (const methods of Object.values(paths)) {
    for (const page of Object.values(methods)) {
      pages.set(page.operationId, page)
      for (const variant of page['x-variants'] ?? []) addVariant(page, page.operationId, variant)
    }
  }
}

/** A variant has the quirks of its own page, beside those of the operation where it bears its name. */
function addVariant(page: Documented, operationId: string, variant: { name: string; 'x-quirks'?: string[] }): void {
  const shared = variant.name === operationId ? (page['x-quirks'] ?? []) : []
  pages.set(variant.name, { ...page, 'x-quirks': [...shared, ...(variant['x-quirks'] ?? [])] })
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

/** The bounds of a parameter, wherever its schema stands. */
interface Bounds {
  $ref?: string
  minimum?: number
  maximum?: number
  enum?: number[]
}

/** The schema of a parameter, found as the validator finds it. */
export function parameterSchema(schemaRef: string): Bounds {
  const [file = '', pointer = ''] = schemaRef.split('#')
  let place: unknown = loadContract().documents.find((document) => document.file === file)?.content
  for (const part of pointer.slice(1).split('/')) {
    place = (place as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  const schema = place as Bounds
  return schema.$ref ? parameterSchema(`${file}${schema.$ref}`) : schema
}
