import type { ContractOperation, ContractVariant } from './contract'

export interface Match {
  operation: ContractOperation
  /** Path parameters, percent-decoded. */
  params: Record<string, string>
}

/** Finds the operation of a request line; literal path segments win over parameters. */
export function matchOperation(operations: ContractOperation[], method: string, path: string): Match | undefined {
  const segments = path.split('/')
  let best: Match | undefined
  for (const operation of operations) {
    if (operation.method !== method) continue
    const params = matchPath(operation.path.split('/'), segments)
    if (!params) continue
    if (!best || Object.keys(params).length < Object.keys(best.params).length) best = { operation, params }
  }
  return best
}

function matchPath(template: string[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined
      continue
    }
    const value = decode(segment)
    if (!value) return undefined
    params[part.slice(1, -1)] = value
  }
  return params
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** The variant of an operation that a query asks for, undefined where it has none. */
export function variantOf(operation: ContractOperation, query: Record<string, string>): ContractVariant | undefined {
  return operation.variants.find(({ when }) => {
    const equals = when.indexOf('=')
    if (equals >= 0) return query[when.slice(0, equals)] === when.slice(equals + 1)
    if (when.startsWith('no ')) return !(when.slice(3) in query)
    return when.replace(' given', '') in query
  })
}
