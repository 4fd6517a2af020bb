/** Strict-Transport-Security where the address is https: two years. */
export const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains'

/** What every answer carries. This policy is for what is no page. */
export const guards = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/**
 * The content security policy of a page: scripts by nonce only, nothing framed. Inline style attributes stay allowed,
 * because positioned menus and dialogs are made of them. `served` are the addresses that a form may lead to: signing
 * out at one process ends at the public address.
 */
export function contentSecurityPolicy(nonce: string, served: { origins: string[]; isDevelopment: boolean }): string {
  // React's development build evaluates code to show server stacks in the browser.
  const development = served.isDevelopment ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${served.origins.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
