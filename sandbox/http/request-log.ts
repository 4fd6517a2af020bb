/** One request that reached the platform, as `GET /_sandbox/requests` shows it. */
export interface LoggedRequest {
  /** Counts up; `since` refers to it. */
  id: number
  /** Real time, ISO 8601. */
  at: string
  method: string
  /** Path and query as on the request line. */
  url: string
  path: string
  operation?: string
  /** As spelled on the wire, cookies left out. */
  headers: Record<string, string>
  status?: number
  code?: number
  verdict: 'answered' | 'refused' | 'fault'
  /** The kind of fault that struck. */
  fault?: string
  notes: string[]
  milliseconds: number
}

const CAPACITY = 5000

/** The latest requests, oldest first. */
export class RequestLog {
  private requests: LoggedRequest[] = []
  private lastId = 0

  add(request: Omit<LoggedRequest, 'id'>): void {
    this.lastId += 1
    this.requests.push({ id: this.lastId, ...request })
    if (this.requests.length > 2 * CAPACITY) this.requests = this.requests.slice(-CAPACITY)
  }

  since(id: number): LoggedRequest[] {
    return this.requests.filter((request) => request.id > id).slice(-CAPACITY)
  }

  /** The newest ones, newest first. */
  latest(count: number): LoggedRequest[] {
    return this.requests.slice(-count).reverse()
  }

  last(): number {
    return this.lastId
  }

  clear(): void {
    this.requests = []
  }
}

const COOKIES = new Set(['cookie', 'set-cookie'])

/** Headers by their spelling on the wire; repeated ones are joined. */
export function spelledHeaders(rawHeaders: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    const value = rawHeaders[index + 1] ?? ''
    if (COOKIES.has(name.toLowerCase())) continue
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return headers
}
