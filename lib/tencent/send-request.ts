import { type Outcome, TencentError } from './errors'

export type HttpRequest = { url: string; method: string; headers: Record<string, string>; body: string }

/** An answer as text; nothing about it is trusted yet. `headers` is asked by lower-case name. */
export type HttpReply = { status: number; headers: Answer['headers']; text: string }

/** What is needed of an HTTP client; the global `fetch` has it. It must not follow redirects when told so. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual'; signal: AbortSignal },
) => Promise<Answer>

type Answer = {
  status: number
  type?: string
  headers: { get(name: string): string | null }
  body: AsyncIterable<Uint8Array> | null
}

type SendOptions = { fetch: Fetch; signal: AbortSignal; maxBytes: number }

/**
 * Sends one request and reads the whole answer, at most `maxBytes` after decompression. Follows no redirect.
 * Throws TencentError: `network`, `timeout` (the signal ended it) or `protocol` (redirect, too large).
 */
export async function sendRequest(request: HttpRequest, { fetch, signal, maxBytes }: SendOptions): Promise<HttpReply> {
  if (signal.aborted) throw timeoutError(signal, 'not-executed')
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body === '' ? undefined : request.body,
      redirect: 'manual',
      signal,
    })
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await abandon(response.body)
      throw refusedAnswer('Tencent Meeting answered with a redirect, which is never followed', response)
    }
    return { status: response.status, headers: response.headers, text: await readText(response, maxBytes) }
  } catch (error) {
    if (error instanceof TencentError) throw error
    if (signal.aborted) throw timeoutError(signal, 'unknown')
    throw networkError(error)
  }
}

async function readText(answer: Answer, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early ends the connection.
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw refusedAnswer(`The answer of Tencent Meeting is larger than ${maxBytes} bytes`, answer)
    chunks.push(chunk)
  }
  return decoder.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
}

const decoder = new TextDecoder()

/** Gives up a body unread. */
async function abandon(body: Answer['body']): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.()
}

function refusedAnswer(message: string, { status, headers }: Answer): TencentError {
  const traceId = headers.get('x-tc-trace') ?? undefined
  return new TencentError({ kind: 'protocol', message, outcome: 'unknown', httpStatus: status, traceId })
}

function timeoutError(signal: AbortSignal, outcome: Outcome): TencentError {
  return new TencentError({
    kind: 'timeout',
    message: 'Tencent Meeting did not answer in time',
    outcome,
    transient: true,
    cause: signal.reason,
  })
}

function networkError(error: unknown): TencentError {
  const code = systemCode(error)
  return new TencentError({
    kind: 'network',
    message: `Tencent Meeting could not be reached${code ? ` (${code})` : ''}`,
    outcome: code !== undefined && neverConnected.has(code) ? 'not-executed' : 'unknown',
    transient: true,
    cause: error,
  })
}

/** No connection was made, so not one byte of the request can have arrived. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** fetch hides the system's error code one level down, in `cause`. */
function systemCode(error: unknown): string | undefined {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined
}
