const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether an application may be called back at a URL: entries with a path match exactly, bare origins match every URL
 * of theirs. Plain http is for loopback hosts only.
 */
export function isCallbackAllowed(callbacks: string[], redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false
  const url = new URL(redirectUri)
  if (url.username || url.password || redirectUri.includes('#')) return false
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return false
  return callbacks.some((entry) => (isBareOrigin(entry) ? entry === url.origin : entry === redirectUri))
}

function isBareOrigin(entry: string): boolean {
  return URL.canParse(entry) && new URL(entry).origin === entry
}
