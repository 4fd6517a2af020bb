import { type ErrorCode, errorStatus, type FieldError } from './errors'

interface ProblemDetails {
  /** Fields that were not accepted. */
  errors?: FieldError[]
  /** To be quoted when asking for help. */
  requestId?: string
  retryAfterSeconds?: number
  /** Tencent's number, for the small print. */
  tencentCode?: number
}

/** A door's refusal, or `offline` when no answer came. People see the text of `code`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly errors: FieldError[]
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined
  readonly tencentCode: number | undefined

  constructor(
    readonly code: ErrorCode | 'offline',
    details: ProblemDetails = {},
  ) {
    super(code)
    this.errors = details.errors ?? []
    this.requestId = details.requestId
    this.retryAfterSeconds = details.retryAfterSeconds
    this.tencentCode = details.tencentCode
  }
}

/** Whatever was thrown, as a problem that has a text. */
export function asProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : new ApiProblem('internal')
}

type Listener = (problem: ApiProblem) => void
const listeners = new Set<Listener>()

/** Lets `listener` hear of every refusal of a door, whoever asked. Returns how to end that. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const answerListeners = new Set<(came: boolean) => void>()

/** Lets `listener` hear of every request whether an answer came, of whatever kind. Returns how to end that. */
export function onAnswer(listener: (came: boolean) => void): () => void {
  answerListeners.add(listener)
  return () => answerListeners.delete(listener)
}

function tellAnswer(came: boolean): void {
  for (const hear of answerListeners) hear(came)
}

/** Longer than any door takes; a line that is dead without saying so ends here. */
const PATIENCE_MS = 30_000

async function read<T>(url: string, init: RequestInit): Promise<T> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
    tellAnswer(false)
    throw new ApiProblem('offline')
  })
  tellAnswer(true)
  if (!answer.ok) {
    const problem = await toProblem(answer)
    for (const hear of listeners) hear(problem)
    throw problem
  }
  if (answer.status === 204) return undefined as T
  return (await answer.json().catch(() => {
    throw new ApiProblem('offline')
  })) as T
}

interface ProblemBody {
  code?: string
  errors?: FieldError[]
  requestId?: string
  tencent?: { code?: number }
}

/** An error page of something between us and the browser has no code of ours: then the status speaks. */
async function toProblem(answer: Response): Promise<ApiProblem> {
  const body = (await answer.json().catch(() => ({}))) as ProblemBody
  const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return new ApiProblem(isErrorCode(body.code) ? body.code : answer.status >= 502 ? 'unavailable' : 'internal', {
    errors: body.errors,
    requestId: body.requestId,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
    tencentCode: body.tencent?.code,
  })
}

const isErrorCode = (code: string | undefined): code is ErrorCode =>
  code !== undefined && Object.hasOwn(errorStatus, code)

/** Reads from a door of ours; the fetcher of SWR. Throws ApiProblem. */
export function fetchJson<T>(url: string): Promise<T> {
  return read<T>(url, { headers: { accept: 'application/json' } })
}

interface SendOptions {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body: unknown
  /** The same key makes a repeated create one. */
  idempotencyKey?: string
}

/** Sends to a door of ours. Throws ApiProblem. */
export function sendJson<T>(url: string, { method, body, idempotencyKey }: SendOptions): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json' }
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  return read<T>(url, { method, headers, body: JSON.stringify(body) })
}
