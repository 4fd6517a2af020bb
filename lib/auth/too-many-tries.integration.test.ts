import { describe, expect, it, vi } from 'vitest'
import { GET as join } from '@/app/api/join/[token]/route'
import { GET as start } from '@/app/api/oauth/[tenant]/start/route'
import { GET as callback } from '@/app/api/oauth/callback/[appKey]/route'
import { withoutTenant } from '@/lib/db'
import { callerHeader } from '@/lib/http/caller-header'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { consent, TestBrowser } from '@/test/sign-in'

vi.stubEnv('SIGN_IN_TRIES_PER_ADDRESS', '5')
const installation = testInstallation()

let network = 0
/** An address that nobody has called from. */
const newAddress = () => `203.0.113.${++network}`

const visit = (path: string, address: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, { headers: { ...headers, [callerHeader()]: address } })

const startAt = (slug: string, address: string, headers: Record<string, string> = {}) =>
  start(visit(`/api/oauth/${slug}/start?returnTo=/t/${slug}/meetings`, address, headers), {
    params: Promise.resolve({ tenant: slug }),
  })

const exhaust = async (ask: () => Promise<Response>) => {
  for (let time = 0; time < 5; time++) await ask()
  return await ask()
}

describe('trying to sign in', () => {
  it('too often from one address is held off, in words that say how long, and keeps where one wanted to go', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    const address = newAddress()
    const answer = await exhaust(() => startAt(tenant.slug, address))
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(500)
    const page = await answer.text()
    expect(page).toContain('/sign-in/problem?reason=too-many')
    expect(page).toContain('minutes=10')
    expect(page).toContain(encodeURIComponent(`/t/${tenant.slug}/meetings`))
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('is not reset by an address that a client makes up, nor by another browser or organisation', async () => {
    const made = await Promise.all([1, 2].map(() => makeTenant({ sandbox: installation.sandbox })))
    const address = newAddress()
    const slugs = made.map(({ tenant }) => tenant.slug)
    await exhaust(() => startAt(slugs[0] ?? '', address))
    for (const slug of slugs) {
      const made = { 'x-forwarded-for': '198.51.100.9', 'x-real-ip': '198.51.100.9', forwarded: 'for=198.51.100.9' }
      expect((await startAt(slug, address, made)).status).toBe(429)
    }
    expect((await startAt(slugs[0] ?? '', newAddress())).status).toBe(303)
  })

  it('is possible again when ten minutes have passed', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    const address = newAddress()
    expect((await exhaust(() => startAt(tenant.slug, address))).status).toBe(429)
    await withoutTenant().signInTries.updateMany({ data: { since: new Date(Date.now() - 10 * 60_000 - 1) } })
    expect((await startAt(tenant.slug, address)).status).toBe(303)
  })

  it('of one browser is held off wherever it calls from; others are not', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    const secret = 'b'.repeat(64)
    const begin = () => startAt(tenant.slug, newAddress(), { cookie: `console-3000-browser=${secret}` })
    for (let time = 0; time < 30; time++) expect((await begin()).status).toBe(303)
    expect((await begin()).status).toBe(429)
    expect((await startAt(tenant.slug, newAddress())).status).toBe(303)
  })

  it('with made-up states is held off like with good ones, and a good one is not used up by it', async () => {
    const { tenant, app } = await makeTenant({ sandbox: installation.sandbox })
    const address = newAddress()
    const end = (query: string, headers: Record<string, string> = {}) =>
      callback(visit(`/api/oauth/callback/${app.appKey}?${query}`, address, headers), {
        params: Promise.resolve({ appKey: app.appKey }),
      })
    const answer = await exhaust(() => end(`state=${'a'.repeat(64)}&auth_code=x`))
    expect(answer.status).toBe(429)
    const browser = new TestBrowser()
    const good = new URL(await consent(await browser.start(tenant.slug), 'olga'))
    expect((await end(good.search.slice(1), { cookie: browser.cookie })).status).toBe(429)
    expect((await browser.callback(good.href)).status).toBe(303)
  })

  it('with made-up invitations is held off', async () => {
    const address = newAddress()
    const open = () =>
      join(visit(`/api/join/${'a'.repeat(64)}`, address), { params: Promise.resolve({ token: 'a'.repeat(64) }) })
    expect((await open()).status).toBe(303)
    expect((await exhaust(open)).status).toBe(429)
  })

  it('keeps no address and no secret of a browser', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    const address = newAddress()
    await startAt(tenant.slug, address)
    expect(JSON.stringify(await withoutTenant().signInTries.findMany())).not.toContain(address)
  })
})
