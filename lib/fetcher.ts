import type { ErrorCode, FieldError } from './errors'

/** A door's refusal, or `offline` when no answer came. People see the text of `code`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'

  constructor(
    readonly code: ErrorCode | 'offline',
    readonly errors: FieldError[] = [],
    readonly requestId?: string,
  ) {
    super(code)
  }
}

interface Problem {
  code?: ErrorCode
  errors?: FieldError[]
  requestId?: string
}

async function read<T>(asking: Promise<Response>): Promise<T> {
  const answer = await asking.catch(() => {
    throw new ApiProblem('offline')
  })
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
  const problem = (await answer.json().catch(() => ({}))) as Problem
  throw new ApiProblem(problem.code ?? 'internal', problem.errors, problem.requestId)
}

/** Reads from a door of ours; the fetcher of SWR. Throws ApiProblem. */
export function fetchJson<T>(url: string): Promise<T> {
  return read<T>(fetch(url, { headers: { accept: 'application/json' } }))
}

interface SendOptions {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body: unknown
  /** The same key makes a repeated create one. */
  idempotencyKey?: string
}

/** Sends to a door of ours. Throws ApiProblem. */
export function sendJson<T>(url: string, { method, body, idempotencyKey }: SendOptions): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  return read<T>(fetch(url, { method, headers, body: JSON.stringify(body) }))
}
