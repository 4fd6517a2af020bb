const LONGEST = 2_000
const NOWHERE = 'http://internal.invalid'

/** The start page of a tenant. */
export const tenantHome = (slug: string): string => `/t/${slug}`

/** The page on which an organisation is connected to Tencent Meeting, where its first owner goes on. */
export const tencentSettingsPath = (slug: string): string => `${tenantHome(slug)}/admin/tencent`

/** Where a browser begins to sign in to a tenant. A plain link leads there: it ends at another origin. */
export function startPath(slug: string, returnTo?: string): string {
  return `/api/oauth/${encodeURIComponent(slug)}/start${returnTo ? `?${new URLSearchParams({ returnTo })}` : ''}`
}

/** The page of someone who began to sign in and has not come back from Tencent Meeting. */
export const pendingPath = (slug: string): string => `/sign-in/pending?${new URLSearchParams({ tenant: slug })}`

/** The page on which a new tenant gets its application and its first owner. */
export const setupPath = (slug: string): string => `/setup/${encodeURIComponent(slug)}`

/** The page of someone whom an admin has yet to approve. */
export const waitingPath = (slug: string, returnTo: string): string =>
  `/sign-in/waiting?${new URLSearchParams({ tenant: slug, returnTo })}`

/**
 * Where to go after signing in: a page of that tenant, whatever the address asked for. Everything else, from other
 * origins to control characters, is the tenant's start page.
 */
export function toReturnPath(slug: string, wanted: string | null | undefined): string {
  const home = tenantHome(slug)
  if (!wanted || wanted.length > LONGEST || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return home
  if (!URL.canParse(wanted, NOWHERE)) return home
  const { origin, pathname, search } = new URL(wanted, NOWHERE)
  const isTheirs = origin === NOWHERE && (pathname === home || pathname.startsWith(`${home}/`))
  return isTheirs ? pathname + search : home
}
