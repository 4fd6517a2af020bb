import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

/** What came back of one request; `error` when no complete answer did. */
export interface Outcome {
  status?: number
  body?: string
  error?: string
  milliseconds: number
}

export interface Outgoing {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  deadlineMs: number
}

/** Receivers answer a few words; whatever is longer is not read. */
const MOST_BYTES = 64 * 1024
const IDLE_MS = 1000
const MOST_SOCKETS = 32

/** Sends requests over connections that are kept for a moment; follows no redirect. */
export class HttpClient {
  private http = new HttpAgent({ keepAlive: true, timeout: IDLE_MS, maxSockets: MOST_SOCKETS })
  private https = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS, maxSockets: MOST_SOCKETS })

  /** Never rejects: what goes wrong is an outcome too. */
  async send(outgoing: Outgoing): Promise<Outcome> {
    const startedAt = performance.now()
    const outcome = await this.attempt(outgoing)
    return { ...outcome, milliseconds: Math.round(performance.now() - startedAt) }
  }

  close(): void {
    this.http.destroy()
    this.https.destroy()
  }

  private attempt({ method, url, headers, body, deadlineMs }: Outgoing): Promise<Omit<Outcome, 'milliseconds'>> {
    return new Promise((resolve) => {
      const isSecure = url.startsWith('https:')
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const options = { method, headers: { ...headers, ...length }, agent: isSecure ? this.https : this.http }
      const request = isSecure ? httpsRequest(url, options) : httpRequest(url, options)
      const settle = (outcome: Omit<Outcome, 'milliseconds'>) => {
        clearTimeout(deadline)
        resolve(outcome)
      }
      const deadline = setTimeout(() => {
        settle({ error: `no answer within ${deadlineMs} ms` })
        request.destroy()
      }, deadlineMs)
      request.on('error', (error) => settle({ error: reasonOf(error) }))
      request.on('response', (response) => {
        readBody(response).then(
          (text) => settle({ status: response.statusCode, body: text }),
          (error) => settle({ status: response.statusCode, error: reasonOf(error) }),
        )
      })
      request.end(body)
    })
  }
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** An error of several addresses has no words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
