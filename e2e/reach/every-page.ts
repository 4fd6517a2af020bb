/** What the addresses of a filled tenant are made of. */
export interface Places {
  slug: string
  /** A meeting to come, a series, a meeting with somebody inside, and one that was streamed. */
  meeting: string
  series: string
  running: string
  live: string
}

type Addresses = (places: Places) => readonly string[]

const inTenant =
  (...paths: string[]): Addresses =>
  ({ slug }) =>
    paths.map((path) => `/t/${slug}${path}`)

/** Every page that is seen without being signed in, by its file, with the addresses that show all there is of it. */
export const publicPages: Record<string, Addresses> = {
  'app/(public)/page.tsx': () => ['/'],
  'app/(public)/join/[token]/page.tsx': () => ['/join/forged'],
  'app/(public)/setup/[tenant]/page.tsx': ({ slug }) => [`/setup/${slug}`],
  'app/(public)/sign-in/ended/page.tsx': ({ slug }) => [`/sign-in/ended?tenant=${slug}`],
  'app/(public)/sign-in/pending/page.tsx': ({ slug }) => [`/sign-in/pending?tenant=${slug}`],
  'app/(public)/sign-in/problem/page.tsx': () => ['/sign-in/problem?reason=expired'],
  'app/not-found.tsx': () => ['/nowhere'],
}

/** Pages of those who wait to be let in. */
export const waitingPages: Record<string, Addresses> = {
  'app/(public)/sign-in/waiting/page.tsx': ({ slug }) => [`/sign-in/waiting?tenant=${slug}`],
}

/** Every page of a tenant, as its owner sees it. */
export const tenantPages: Record<string, Addresses> = {
  'app/t/[tenant]/page.tsx': inTenant(''),
  'app/t/[tenant]/meetings/page.tsx': inTenant('/meetings', '/meetings?q=nothing'),
  'app/t/[tenant]/meetings/new/page.tsx': inTenant('/meetings/new'),
  'app/t/[tenant]/meetings/[id]/page.tsx': ({ slug, meeting, series, running, live }) =>
    [meeting, series, running, live].map((id) => `/t/${slug}/meetings/${id}`),
  'app/t/[tenant]/meetings/[id]/edit/page.tsx': ({ slug, meeting, series }) =>
    [meeting, series].map((id) => `/t/${slug}/meetings/${id}/edit`),
  'app/t/[tenant]/meetings/[id]/attendance/page.tsx': ({ slug, running }) => [
    `/t/${slug}/meetings/${running}/attendance`,
  ],
  'app/t/[tenant]/meetings/[id]/print/page.tsx': ({ slug, meeting }) => [`/t/${slug}/meetings/${meeting}/print`],
  'app/t/[tenant]/calendar/page.tsx': inTenant(
    ...['month', 'week', 'day', 'agenda'].map((view) => `/calendar?view=${view}`),
  ),
  'app/t/[tenant]/ended/page.tsx': inTenant('/ended?days=90'),
  'app/t/[tenant]/notifications/page.tsx': inTenant('/notifications'),
  'app/t/[tenant]/recordings/page.tsx': inTenant('/recordings', '/recordings?q=nothing'),
  'app/t/[tenant]/rooms/page.tsx': inTenant('/rooms'),
  'app/t/[tenant]/admin/accounts/page.tsx': inTenant('/admin/accounts', '/admin/accounts?view=pending'),
  'app/t/[tenant]/admin/audit/page.tsx': inTenant('/admin/audit'),
  'app/t/[tenant]/admin/deliveries/page.tsx': inTenant('/admin/deliveries'),
  'app/t/[tenant]/admin/invitations/page.tsx': inTenant('/admin/invitations'),
  'app/t/[tenant]/admin/organization/page.tsx': inTenant('/admin/organization'),
  'app/t/[tenant]/admin/tencent/page.tsx': inTenant('/admin/tencent'),
}
