import { describe, expect, it } from 'vitest'
import { randomSecret } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { callerHeader } from '@/lib/http/caller-header'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'
import { readCallback } from './read-callback'
import { findSession } from './sessions'
import { SignInProblem } from './sign-in-problem'

const installation = testInstallation()

const olga = { userid: 'olga', role: 'OWNER' } as const
const otto = { userid: 'otto', role: 'MEMBER' } as const
const make = (sketch: Partial<Parameters<typeof makeTenant>[0]> = {}) =>
  makeTenant({ sandbox: installation.sandbox, members: [olga, otto], ...sketch })

async function exchanges(): Promise<number> {
  const response = await fetch(`${installation.sandbox.origin}/_sandbox/tokens`)
  return ((await response.json()) as { exchanges: number }).exchanges
}

function reasonOf(answer: Response): string | null {
  return new URL(locationOf(answer), 'http://localhost').searchParams.get('reason')
}

const audited = ({ tenant }: TestTenant) =>
  asTenant({ id: tenant.id }, (db) =>
    db.auditEvent.findMany({ orderBy: { action: 'asc' }, select: { action: true, actorId: true, details: true } }),
  )

function withState(address: string, state: string | null): string {
  const url = new URL(address)
  if (state === null) url.searchParams.delete('state')
  else url.searchParams.set('state', state)
  return url.href
}

describe('a sign-in', () => {
  it('ends at the page that was asked for, in an answer nobody keeps', async () => {
    const { tenant, person } = await make()
    const wanted = `/t/${tenant.slug}/meetings?from=2026-03-01`
    const answer = await new TestBrowser().signIn(person('olga'), wanted)
    expect(answer.status).toBe(303)
    expect(locationOf(answer)).toBe(wanted)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('leaves its trace in the audit, under the person', async () => {
    const made = await make()
    await new TestBrowser().signIn(made.person('olga'))
    const actorId = made.person('olga').membershipId
    expect(await audited(made)).toEqual([
      { action: 'connection.authorized', actorId, details: {} },
      { action: 'sign_in.completed', actorId, details: { status: 'ACTIVE' } },
    ])
  })

  it("leaves the caller's address with it, refused or not", async () => {
    const made = await make()
    const browser = new TestBrowser()
    const visit = browser.visit.bind(browser)
    browser.visit = (address) => {
      const request = visit(address)
      request.headers.set(callerHeader(), '203.0.113.7')
      return request
    }
    await browser.signIn(made.person('olga'))
    const back = new URL(await consent(await browser.start(made.tenant.slug), 'olga'))
    back.searchParams.set('auth_code', 'wrong')
    expect(reasonOf(await browser.callback(back.href))).not.toBeNull()
    const select = { action: true, address: true }
    const found = await asTenant({ id: made.tenant.id }, (db) => db.auditEvent.findMany({ select }))
    expect(found.map(({ action }) => action)).toContain('sign_in.refused')
    expect(new Set(found.map(({ address }) => address))).toEqual(new Set(['203.0.113.7']))
  })

  it('names its callback by the configured address, whatever the request calls us', async () => {
    const { tenant, app } = await make()
    const browser = new TestBrowser()
    const visit = browser.visit.bind(browser)
    browser.visit = (address) => {
      const request = visit(address)
      request.headers.set('x-forwarded-host', 'evil.example')
      return request
    }
    const page = new URL(locationOf(await browser.start(tenant.slug)))
    expect(page.searchParams.get('redirect_uri')).toBe(`http://localhost:3000/api/oauth/callback/${app.appKey}`)
    expect(page.searchParams.get('state')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps nothing that opens anything: no state and no browser secret in the database', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const state = new URL(locationOf(await browser.start(tenant.slug))).searchParams.get('state') ?? ''
    const [transaction] = await asTenant({ id: tenant.id }, (db) => db.oAuthTransaction.findMany())
    expect(JSON.stringify(transaction)).not.toContain(state)
    const browserSecret = /-browser=(\w{64})/.exec(browser.cookie)?.[1] ?? 'no browser secret'
    expect(browserSecret).toHaveLength(64)
    expect(JSON.stringify(transaction)).not.toContain(browserSecret)
  })

  it('has a state of letters and digits alone, another one each time, out of all that there are', async () => {
    const states = Array.from({ length: 10_000 }, () => randomSecret())
    expect(new Set(states).size).toBe(10_000)
    expect(states.filter((state) => !/^[A-Za-z0-9]{43,64}$/.test(state))).toEqual([])
    const counts = new Map<string, number>()
    for (const digit of states.join('')) counts.set(digit, (counts.get(digit) ?? 0) + 1)
    // 640,000 digits: each of sixteen 40,000 times, give or take ten standard deviations.
    expect([...counts.values()].filter((count) => Math.abs(count - 40_000) > 2_000)).toEqual([])
    expect(counts.size).toBe(16)
  })

  it('takes no state and no browser secret that somebody planted', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const visit = browser.visit.bind(browser)
    browser.visit = (address) => {
      const request = visit(address)
      request.headers.set('cookie', 'console-3000-browser=planted; state=planted')
      return request
    }
    const answer = await browser.start(tenant.slug, `/t/${tenant.slug}?state=planted`)
    expect(new URL(locationOf(answer)).searchParams.get('state')).toMatch(/^[0-9a-f]{64}$/)
    expect(answer.headers.getSetCookie().join()).not.toContain('planted')
    expect(answer.headers.getSetCookie().join()).toMatch(/-browser=[0-9a-f]{64};/)
  })

  it('gives the session a new token and keeps the sign-ins it had', async () => {
    const [first, second] = await Promise.all([make(), make()])
    const browser = new TestBrowser()
    await browser.signIn(first.person('olga'))
    const before = browser.cookie
    await browser.signIn(second.person('olga'))
    expect(browser.cookie).not.toBe(before)
    expect(await findSession(/-session=(\w+)/.exec(before)?.[1] ?? '', new Date())).toBeNull()
    const grants = await withoutTenant().sessionGrant.findMany({
      where: { tenantId: { in: [first.tenant.id, second.tenant.id] } },
    })
    expect(new Set(grants.map(({ sessionId }) => sessionId)).size).toBe(1)
    expect(grants).toHaveLength(2)
  })
})

describe('a callback that is not ours to answer', () => {
  const bad = ['unknown', 'missing', 'doubled', 'malformed', 'as a list'] as const

  it.each(bad)('is a bad request, the same for each reason, and exchanges nothing: state %s', async (kind) => {
    const { person } = await make()
    const browser = new TestBrowser()
    const address = await consent(await browser.start(person('olga').tenant.slug), 'olga')
    const spoiled = {
      unknown: withState(address, 'a'.repeat(64)),
      missing: withState(address, null),
      doubled: `${address}&state=b`,
      malformed: withState(address, 'a-b'),
      'as a list': `${address}&auth_code[]=1`,
    }[kind]
    const before = await exchanges()
    const answer = await browser.callback(spoiled)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('url=/sign-in/problem?reason=state-mismatch"')
    expect(await exchanges()).toBe(before)
  })

  it('is one in another browser, which gets no session; the first browser can still finish', async () => {
    const made = await make()
    const [browser, other] = [new TestBrowser(), new TestBrowser()]
    const address = await consent(await browser.start(made.tenant.slug), 'olga')
    await other.start(made.tenant.slug)
    const answer = await other.callback(address)
    expect(answer.status).toBe(400)
    expect(answer.headers.getSetCookie()).toEqual([])
    const details = { reason: 'state-mismatch' }
    expect(await audited(made)).toEqual([{ action: 'sign_in.refused', actorId: null, details }])
    expect(locationOf(await browser.callback(address))).toBe(`/t/${made.tenant.slug}`)
  })

  it('is one at the address of another application (mix-up)', async () => {
    const [first, second] = await Promise.all([make(), make()])
    const browser = new TestBrowser()
    const address = await consent(await browser.start(first.tenant.slug), 'olga')
    const before = await exchanges()
    const answer = await browser.callback(address.replace(first.app.appKey, second.app.appKey))
    expect(answer.status).toBe(400)
    expect(await exchanges()).toBe(before)
  })

  it('is a second one with the same state', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const address = await consent(await browser.start(tenant.slug), 'olga')
    await browser.callback(address)
    expect((await browser.callback(address)).status).toBe(400)
  })

  it('of fifty at once with one state, one exchanges and the others are refused', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const address = await consent(await browser.start(tenant.slug), 'olga')
    const before = await exchanges()
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.callback(address)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(49).fill(400)])
    expect(await exchanges()).toBe(before + 1)
  })
})

describe('an ending without a sign-in', () => {
  it('comes late: the page offers the same tenant and the same page again, and nothing is exchanged', async () => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const address = await consent(await browser.start(tenant.slug, `/t/${tenant.slug}/meetings`), 'olga')
    const past = new Date(Date.now() - 1)
    await asTenant({ id: tenant.id }, (db) => db.oAuthTransaction.updateMany({ data: { expiresAt: past } }))
    const before = await exchanges()
    const answer = await browser.callback(address)
    const query = { reason: 'expired', tenant: tenant.slug, returnTo: `/t/${tenant.slug}/meetings` }
    const page = new URL(locationOf(answer), 'http://localhost')
    expect(page.pathname).toBe('/sign-in/problem')
    expect(Object.fromEntries(page.searchParams)).toEqual({ ...query, id: answer.headers.get('x-request-id') })
    expect(await exchanges()).toBe(before)
    expect(await asTenant({ id: tenant.id }, (db) => db.oAuthTransaction.count())).toBe(0)
  })

  it.each([
    ['a refusal', '?error=access_denied&error_description=<script>', 'consent-refused'],
    ['no code', '?', 'consent-refused'],
    ['an unknown code', `?auth_code=${'0'.repeat(32)}`, 'code-expired'],
  ])('has its page, and repeats nothing that came with it: %s', async (_, query, reason) => {
    const { tenant, app } = await make()
    const browser = new TestBrowser()
    const state = new URL(locationOf(await browser.start(tenant.slug))).searchParams.get('state')
    const answer = await browser.callback(
      `http://localhost:3000/api/oauth/callback/${app.appKey}${query}&state=${state}`,
    )
    expect(answer.status).toBe(303)
    expect(locationOf(answer)).not.toContain('script')
    expect(reasonOf(answer)).toBe(reason)
  })

  it('a code that another browser already used leaves the connection as it was', async () => {
    const made = await make()
    const [first, second] = [new TestBrowser(), new TestBrowser()]
    const address = await consent(await first.start(made.tenant.slug), 'olga')
    await first.callback(address)
    const connection = () => asTenant({ id: made.tenant.id }, (db) => db.connection.findFirst())
    const before = await connection()
    const state = new URL(locationOf(await second.start(made.tenant.slug))).searchParams.get('state')
    expect(reasonOf(await second.callback(withState(address, state)))).toBe('code-expired')
    expect(await connection()).toEqual(before)
  })

  it('a banned application', async () => {
    const { tenant, app, sandbox } = { ...(await make()), sandbox: installation.sandbox }
    const browser = new TestBrowser()
    const address = await consent(await browser.start(tenant.slug), 'olga')
    await control(sandbox, 'PUT', `/apps/${app.sdkId}`, { banned: true })
    expect(reasonOf(await browser.callback(address))).toBe('app-banned')
  })

  it.each(['hang', 'html', 'reset', 'truncate'])('a token endpoint that fails (%s) stores nothing', async (kind) => {
    const { tenant } = await make()
    const browser = new TestBrowser()
    const address = await consent(await browser.start(tenant.slug), 'olga')
    const fault = { path: '/wemeet-webapi/v2/oauth2/oauth/access_token', phase: 'before', kind, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    const answer = await browser.callback(address)
    expect(reasonOf(answer)).toBe('unavailable')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await asTenant({ id: tenant.id }, (db) => db.connection.count())).toBe(0)
  })

  it('an organisation that does not exist', async () => {
    expect(reasonOf(await new TestBrowser().start('nobody-here'))).toBe('tenant-not-found')
  })
})

it('reads a long code as a bad request', () => {
  const query = new URLSearchParams({ state: 'a', auth_code: 'x'.repeat(100_000) })
  expect(() => readCallback(query)).toThrow(SignInProblem)
})
