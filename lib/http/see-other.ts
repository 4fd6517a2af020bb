import 'server-only'

/** A 303 to another page that tells nobody where the visitor came from. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'referrer-policy': 'no-referrer' } })
}
