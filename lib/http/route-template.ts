import 'server-only'

/**
 * The path of a request with the names of its parameters in place of their values: what a door is called in the metrics. A value
 * that equals a word of the route may swap places with it, so that whatever stands there is a word of the route all the same.
 */
export function routeTemplate(pathname: string, params: object): string {
  const segments = pathname.split('/').map(decode)
  for (const [name, value] of Object.entries(params)) {
    const values = (Array.isArray(value) ? value : [value]).map((one) => decode(String(one)))
    const at = segments.findIndex((segment, index) => segment === values[0] && index > 0)
    if (at < 0) return 'other'
    segments.splice(at, values.length, `[${name}]`)
  }
  return segments.join('/')
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
