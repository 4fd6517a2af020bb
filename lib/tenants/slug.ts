const SLUG = /^(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** Words that addresses of the console have where a slug may stand, or that would be taken for the console itself. */
const reserved: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'app',
  'auth',
  'callback',
  'console',
  'health',
  'join',
  'me',
  'new',
  'oauth',
  'operator',
  'setup',
  'sign-in',
  'sign-out',
  'start',
  'system',
  't',
  'webhooks',
  'www',
])

/** Whether a text has the form of a tenant's short name. */
export const isSlug = (text: string): boolean => SLUG.test(text)

/** Whether a short name is the console's own. */
export const isReservedSlug = (slug: string): boolean => reserved.has(slug)
