import 'server-only'

/** What every answer of a door carries: no store keeps it, no browser guesses its type, and it can be found in the log. */
export function finish(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers)
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-request-id', requestId)
  return new Response(response.body, { status: response.status, headers })
}
