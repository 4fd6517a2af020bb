import { describe, expect, it } from 'vitest'
import { GET as start } from '@/app/api/oauth/[tenant]/start/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { shareApplication } from '@/test/share-application'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'

const installation = testInstallation()

const olga = { userid: 'olga', role: 'OWNER' } as const
const otto = { userid: 'otto', role: 'MEMBER' } as const
const make = (sketch: Partial<Parameters<typeof makeTenant>[0]> = {}) =>
  makeTenant({ sandbox: installation.sandbox, members: [olga, otto], ...sketch })

function reasonOf(answer: Response): string | null {
  return new URL(locationOf(answer), 'http://localhost').searchParams.get('reason')
}

function grantsAt({ tenant }: Pick<TestTenant, 'tenant'>) {
  return withoutTenant().sessionGrant.findMany({ where: { tenantId: tenant.id } })
}

const memberships = ({ tenant }: TestTenant) => asTenant({ id: tenant.id }, (db) => db.membership.findMany())
const connections = ({ tenant }: TestTenant) => asTenant({ id: tenant.id }, (db) => db.connection.findMany())

describe('who may join', () => {
  const stranger = { userid: 'sven' }

  it.each([
    ['OPEN', 'enterprise', true, 'ACTIVE'],
    ['OPEN', 'enterprise', false, 'PENDING'],
    ['OPEN', 'free', true, 'PENDING'],
    ['APPROVAL', 'enterprise', true, 'PENDING'],
    ['APPROVAL', 'free', true, 'PENDING'],
  ] as const)(
    'policy %s, %s person, tenant knows its enterprise: %s → %s',
    async (joinPolicy, edition, knowsCorp, status) => {
      const made = await make({ joinPolicy, edition, knowsCorp, members: [stranger] })
      const answer = await new TestBrowser().signIn(made.person('sven'))
      const slug = made.tenant.slug
      const waiting = `/sign-in/waiting?tenant=${slug}&returnTo=${encodeURIComponent(`/t/${slug}`)}`
      expect(locationOf(answer)).toBe(status === 'ACTIVE' ? `/t/${slug}` : waiting)
      expect(await memberships(made)).toMatchObject([{ status, role: 'MEMBER' }])
      expect(await connections(made)).toHaveLength(1)
      expect(await grantsAt(made)).toHaveLength(1)
    },
  )

  it('someone from another enterprise may not, and leaves nothing', async () => {
    const [made, other] = await Promise.all([make({ joinPolicy: 'OPEN' }), make()])
    const answer = await new TestBrowser().signIn({ userid: `${other.tenant.slug}/olga`, tenant: made.tenant })
    expect(reasonOf(answer)).toBe('wrong-corp')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await memberships(made)).toHaveLength(2)
    expect(await connections(made)).toHaveLength(0)
  })

  it('someone suspended may not', async () => {
    const made = await make({ members: [olga, { ...otto, status: 'SUSPENDED' }] })
    expect(reasonOf(await new TestBrowser().signIn(made.person('otto')))).toBe('suspended')
    expect(await grantsAt(made)).toHaveLength(0)
  })

  it.each(['OPEN', 'APPROVAL'] as const)(
    'someone rejected asks again and waits, policy %s or not',
    async (joinPolicy) => {
      const made = await make({ joinPolicy, members: [{ ...otto, status: 'REJECTED' }] })
      const where = { tenantId: made.tenant.id }
      const decidedAt = new Date('2026-03-01T00:00:00Z')
      await asTenant({ id: made.tenant.id }, (db) =>
        db.membership.updateMany({ where, data: { decidedAt, requestedAt: decidedAt } }),
      )
      for (let time = 0; time < 2; time++) {
        expect(locationOf(await new TestBrowser().signIn(made.person('otto')))).toContain('/sign-in/waiting')
      }
      const [membership] = await memberships(made)
      expect(membership).toMatchObject({ status: 'PENDING', decidedAt })
      expect(membership?.requestedAt.getTime()).toBeGreaterThan(decidedAt.getTime())
      const asked = await asTenant({ id: made.tenant.id }, (db) =>
        db.auditEvent.count({ where: { ...where, action: 'member.asked_to_join' } }),
      )
      expect(asked).toBe(1)
    },
  )

  it('someone who waits enters at the next sign-in once the policy is open', async () => {
    const made = await make({ joinPolicy: 'OPEN', members: [{ ...otto, status: 'PENDING' }] })
    expect(locationOf(await new TestBrowser().signIn(made.person('otto')))).toBe(`/t/${made.tenant.slug}`)
  })

  it('ten at once of one person make one membership', async () => {
    const made = await make({ members: [stranger] })
    const answers = await Promise.all(Array.from({ length: 10 }, () => new TestBrowser().signIn(made.person('sven'))))
    for (const answer of answers) expect(locationOf(answer)).toContain('/sign-in/waiting')
    expect(await memberships(made)).toHaveLength(1)
    expect(await connections(made)).toHaveLength(1)
  })

  it('the first owner tells which enterprise the tenant is; a member does not', async () => {
    const made = await make({ knowsCorp: false })
    const openCorpId = async () =>
      (await withoutTenant().tenant.findFirst({ where: { id: made.tenant.id } }))?.openCorpId
    await new TestBrowser().signIn(made.person('otto'))
    expect(await openCorpId()).toBeNull()
    await new TestBrowser().signIn(made.person('olga'))
    expect(await openCorpId()).toBe(made.corp.corpId)
  })
})

describe('one browser', () => {
  it('that began signed out may end as anybody', async () => {
    const made = await make()
    const browser = new TestBrowser()
    const started = await browser.start(made.tenant.slug)
    expect(locationOf(await browser.callback(await consent(started, 'otto')))).toBe(`/t/${made.tenant.slug}`)
    expect(await grantsAt(made)).toMatchObject([{ membershipId: made.person('otto').membershipId }])
  })

  it('signed in as one person cannot end as another; the other keeps their connection, with the new pair', async () => {
    const made = await make()
    await new TestBrowser().signIn(made.person('otto'))
    const [before] = await connections(made)
    const browser = new TestBrowser()
    await browser.signIn(made.person('olga'))
    const session = browser.cookie
    const answer = await browser.callback(await consent(await browser.start(made.tenant.slug), 'otto'))
    expect(reasonOf(answer)).toBe('other-account')
    expect(browser.cookie).toBe(session)
    const after = (await connections(made)).find(({ id }) => id === before?.id)
    expect(after?.version).toBeGreaterThan(before?.version ?? 0)
    expect(after?.endedAt).toBeNull()
  })

  it('refuses a run begun as one person when it is another one by the time of the callback', async () => {
    const made = await make()
    const browser = new TestBrowser()
    await browser.signIn(made.person('olga'))
    const address = await consent(await browser.start(made.tenant.slug), 'olga')
    const [grant] = await grantsAt(made)
    const membershipId = made.person('otto').membershipId
    await withoutTenant().sessionGrant.updateMany({ where: { sessionId: grant?.sessionId }, data: { membershipId } })
    expect((await browser.callback(address)).status).toBe(400)
  })

  it('finishes two tabs of one tenant, whichever comes first', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const one = await consent(await browser.start(tenant.slug, `/t/${tenant.slug}/one`), 'olga')
    const two = await consent(await browser.start(tenant.slug, `/t/${tenant.slug}/two`), 'olga')
    expect(locationOf(await browser.callback(two))).toBe(`/t/${tenant.slug}/two`)
    expect(locationOf(await browser.callback(one))).toBe(`/t/${tenant.slug}/one`)
  })

  it('finishes two tenants begun side by side, each at its own', async () => {
    const [first, second] = await Promise.all([make(), make()])
    const browser = new TestBrowser()
    const one = await consent(await browser.start(first.tenant.slug), 'olga')
    const two = await consent(await browser.start(second.tenant.slug), 'otto')
    await browser.callback(one)
    await browser.callback(two)
    expect(await grantsAt(first)).toMatchObject([{ membershipId: first.person('olga').membershipId }])
    expect(await grantsAt(second)).toMatchObject([{ membershipId: second.person('otto').membershipId }])
  })

  it('keeps ten open runs, the newest; starting many does not make its cookies grow', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const first = await consent(await browser.start(tenant.slug), 'olga')
    const cookies = browser.cookie
    let last = first
    for (let run = 0; run < 10; run++) last = await consent(await browser.start(tenant.slug), 'olga')
    expect(browser.cookie).toBe(cookies)
    expect(await asTenant({ id: tenant.id }, (db) => db.oAuthTransaction.count())).toBe(10)
    expect((await browser.callback(first)).status).toBe(400)
    expect((await browser.callback(last)).status).toBe(303)
  })

  it.each([
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['an image of another site', { 'sec-fetch-dest': 'image' }],
    ["the router's own loading", { 'sec-fetch-dest': 'empty', rsc: '1' }],
  ])('begins nothing by %s', async (_, headers) => {
    const { tenant } = await make()
    const request = new Request(`http://localhost:3000/api/oauth/${tenant.slug}/start`, { headers })
    const answer = await start(request, { params: Promise.resolve({ tenant: tenant.slug }) })
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await asTenant({ id: tenant.id }, (db) => db.oAuthTransaction.count())).toBe(0)
  })
})

describe('an account that another tenant has connected', () => {
  it('stays there with the new pair; the visitor gets a page that says so and no grant', async () => {
    const owning = await make({ members: [olga] })
    await new TestBrowser().signIn(owning.person('olga'))
    const [before] = await connections(owning)
    // Both tenants use the operator's application, as the wall allows for one that belongs to no tenant.
    const visited = await make({ joinPolicy: 'OPEN' })
    await shareApplication(installation.database, owning, visited)
    const answer = await new TestBrowser().signIn({ userid: 'olga', tenant: visited.tenant })

    expect(reasonOf(answer)).toBe('owned-elsewhere')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await grantsAt(visited)).toHaveLength(0)
    expect(await connections(visited)).toHaveLength(0)
    const [after] = await connections(owning)
    expect(after).toMatchObject({ id: before?.id, endedAt: null })
    expect(after?.version).toBeGreaterThan(before?.version ?? 0)
    expect(after?.accessToken).not.toBe(before?.accessToken)
  })
})
