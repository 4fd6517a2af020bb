import { createDecipheriv, createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Somebody {
  userid: string
  uuid: string
  user_name: string
}

/** What an event says, as loosely as a test reads it. */
interface Said {
  operate_time: number
  operator: Somebody
  to_operator: Somebody
  meeting_info: { meeting_id: string; subject: string; start_time: number; end_time: number }
  [field: string]: unknown
}

/** An event as it arrived, when its signature was right. */
export interface ReceivedEvent {
  event: string
  trace_id: string
  payload: Said[]
}

interface Reply {
  status?: number
  body?: string
  headers?: Record<string, string>
  /** Leaves the request without an answer. */
  silent?: boolean
}

export interface ReceivedRequest {
  method: string
  url: string
  headers: IncomingMessage['headers']
  /** `check_str` or `data`. */
  data: string
  isSigned: boolean
}

export interface Receiver {
  url: string
  token: string
  aesKey?: string
  requests: ReceivedRequest[]
  events: ReceivedEvent[]
  /** What it answers instead of what it should; undefined goes back to that. */
  misbehave(reply: ((request: ReceivedRequest) => Reply | undefined) | undefined): void
  close(): Promise<void>
}

export const TOKEN = 'ReceiverToken0123456789ab'

function isSignatureRight(token: string, headers: IncomingMessage['headers'], data: string): boolean {
  const parts = [token, String(headers.timestamp), String(headers.nonce), data]
  parts.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return createHash('sha1').update(parts.join(''), 'utf8').digest('hex') === headers.signature
}

function plaintextOf(data: string, aesKey: string | undefined): string {
  const bytes = Buffer.from(data, 'base64')
  if (aesKey === undefined) return bytes.toString('utf8')
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8')
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The URL-encoded query, decoded once and nothing of it as a form. */
function checkStrIn(url: string): string {
  return decodeURIComponent(/[?&]check_str=([^&]*)/.exec(url)?.[1] ?? '')
}

/** Somebody who takes webhooks as the documentation asks them to; written apart from what sends them. */
export async function startReceiver({ token = TOKEN, aesKey }: { token?: string; aesKey?: string } = {}) {
  const requests: ReceivedRequest[] = []
  const events: ReceivedEvent[] = []
  let misbehaviour: ((request: ReceivedRequest) => Reply | undefined) | undefined

  function accept(received: ReceivedRequest): Reply {
    const deviation = misbehaviour?.(received)
    if (deviation) return deviation
    if (!received.isSigned) return { status: 403, body: 'bad signature' }
    const text = plaintextOf(received.data, aesKey)
    if (received.method === 'GET') return { body: text }
    events.push(JSON.parse(text) as ReceivedEvent)
    return { body: 'successfully received callback' }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const body = await read(request)
    const data = method === 'GET' ? checkStrIn(url) : (JSON.parse(body) as { data: string }).data
    const received = { method, url, headers, data, isSigned: isSignatureRight(token, headers, data) }
    requests.push(received)
    const reply = accept(received)
    if (!reply.silent) response.writeHead(reply.status ?? 200, reply.headers).end(reply.body)
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    token,
    aesKey,
    requests,
    events,
    misbehave(reply) {
      misbehaviour = reply
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return receiver
}
