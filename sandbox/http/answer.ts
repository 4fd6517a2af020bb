/** What arrived, with the bytes as they were on the wire. */
export interface Incoming {
  method: string
  /** Path and query string exactly as on the request line. */
  url: string
  path: string
  query: URLSearchParams
  /** Lower-case names. */
  headers: Record<string, string>
  /** Header names as spelled on the wire. */
  rawNames: string[]
  body: Buffer
  ip: string
}

/** What goes back. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** The platform's own code: 0 or undefined when all went well. */
  code?: number
  /** Remarks for the request log: unknown fields, odd spellings. */
  notes?: string[]
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

export function htmlAnswer(status: number, html: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body: html }
}
