import pg from 'pg'
import { type APIRequestContext, type APIResponse, expect, test } from 'playwright/test'
import { appAddresses } from './app-addresses'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

// What every answer of the real server carries, whoever makes it: pages, doors, files, errors.

const nowhere = ['/nowhere', '/t/nobody-here', '/t/nobody-here/meetings', '/%', '/_next/static/none.js', '/api/nowhere']
const origins = ['null', 'https://evil.example']

async function get(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const options = { headers, maxRedirects: 0, failOnStatusCode: false }
  const answer = await request.get(path, options)
  const next = answer.headers().location
  // The framework first sends a request of its router to the same address with a mark.
  return next && /[?&]_rsc\b/.test(next) ? await request.get(next, options) : answer
}

function expectGuarded(answer: APIResponse, name: string): void {
  const headers = answer.headers()
  expect.soft(headers, name).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  })
  expect.soft(headers['access-control-allow-origin'], name).toBeUndefined()
  expect.soft(headers['x-powered-by'], name).toBeUndefined()
  const scripts = /script-src ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1]
  if (scripts) expect.soft(scripts, name).toMatch(/^'self' 'nonce-[0-9a-f]{64}' 'strict-dynamic'$/)
  else expect.soft(headers['content-security-policy'], name).toContain("default-src 'none'")
}

async function expectNonces(answer: APIResponse, name: string): Promise<void> {
  if (!answer.headers()['content-type']?.startsWith('text/html')) return
  // Where no script runs at all none needs a nonce.
  if (answer.headers()['content-security-policy']?.startsWith("default-src 'none'")) return
  const nonce = /'nonce-(\w+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
  const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
  expect
    .soft(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      name,
    )
    .toEqual([])
}

test('every page and door is guarded, kept by no store, and open to no other origin', async ({ page }) => {
  const made = await makeTenant()
  await signIn(page, made)
  const { pages, doors } = appAddresses(made.tenant.slug)
  expect(pages.length).toBeGreaterThan(10)
  expect(doors.length).toBeGreaterThan(30)
  // The stream goes on as long as somebody reads it: ending.spec does.
  const ending = [...pages, ...doors].filter(({ path }) => !path.endsWith('/events'))
  for (const [index, { path }] of ending.entries()) {
    const answer = await get(page.request, path, { origin: origins[index % origins.length] ?? '' })
    expectGuarded(answer, path)
    await expectNonces(answer, path)
    expect.soft(answer.headers()['cache-control'], path).toMatch(/private.*no-store/)
    expect.soft(answer.status(), path).toBeLessThan(500)
  }
  for (const { path } of pages) {
    const answer = await get(page.request, path, { rsc: '1' })
    expectGuarded(answer, `${path} (RSC)`)
    expect.soft(answer.headers()['cache-control'], `${path} (RSC)`).toMatch(/private.*no-store/)
  }
})

test('what is not there is guarded like what is', async ({ page }) => {
  for (const path of nowhere) {
    const answer = await get(page.request, path)
    expect.soft(answer.status(), path).toBeGreaterThanOrEqual(400)
    expectGuarded(answer, path)
    await expectNonces(answer, path)
  }
})

test('scripts and styles are guarded, and kept', async ({ page }) => {
  const html = await (await get(page.request, '/')).text()
  const files = [...html.matchAll(/"(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(1)
  for (const file of new Set(files)) {
    const answer = await get(page.request, file)
    expect.soft(answer.status(), file).toBe(200)
    expectGuarded(answer, file)
    expect.soft(answer.headers()['cache-control'], file).toContain('immutable')
  }
})

/** Changes an organisation behind everybody's back. */
async function change({ tenant }: BrowserTenant, column: 'timeZone' | 'name', value: string): Promise<void> {
  const client = new pg.Client(addresses.adminUrl)
  await client.connect()
  await client.query(`update "Tenant" set "${column}" = $2 where id = $1`, [tenant.id, value])
  await client.end()
}

test('a page that fails is guarded, and says nothing of itself', async ({ page }) => {
  const made = await makeTenant()
  await signIn(page, made)
  // No page can be drawn with a clock that is none.
  await change(made, 'timeZone', 'Nowhere/None')
  const answer = await get(page.request, `/t/${made.tenant.slug}/meetings`)
  expectGuarded(answer, 'a failing page')
  await expectNonces(answer, 'a failing page')
  expect(await answer.text()).not.toMatch(/RangeError|Invalid time zone|node_modules|lib\/time/)
})

const internal: Record<string, string>[] = [
  ...['proxy', 'middleware', 'src/middleware'].map((name) => ({
    'x-middleware-subrequest': Array.from({ length: 6 }, () => name).join(':'),
  })),
  { 'x-middleware-next': '1', 'x-middleware-rewrite': '/', 'x-nextjs-data': '1' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-invoke-path': '/', 'x-matched-path': '/', 'x-now-route-matches': '1', purpose: 'prefetch' },
  { 'x-forwarded-host': 'evil.example', 'x-original-url': '/', 'x-rewrite-url': '/' },
]

test('no header or variant of the framework opens what is walled', async ({ page, request }) => {
  const made = await makeTenant()
  const name = 'Quarzglas Hohenstein'
  await change(made, 'name', name)
  await signIn(page, made)
  const signedIn = await (await get(page.request, `/t/${made.tenant.slug}/meetings`)).text()
  expect(signedIn).toContain(name)
  const { pages, doors } = appAddresses(made.tenant.slug)
  const refuses = async (path: string, headers: Record<string, string>, statuses: number[]) => {
    const what = `${path} ${JSON.stringify(headers)}`
    const answer = await get(request, path, headers)
    expect.soft(statuses, `${what}: ${answer.status()}`).toContain(answer.status())
    expectGuarded(answer, what)
    const text = await answer.text()
    expect.soft(text.includes(name), what).toBe(false)
    expect.soft(`${text}${answer.headers().location}`, what).not.toContain('evil.example')
  }
  for (const headers of internal) {
    for (const { path, methods } of doors.filter(({ isWalled }) => isWalled)) {
      await refuses(path, headers, methods.includes('GET') ? [401] : [405])
    }
    for (const { path } of pages.filter(({ isWalled }) => isWalled)) await refuses(path, headers, [200, 303, 307, 404])
  }
  for (const { path } of pages.filter(({ isWalled }) => isWalled)) {
    await refuses(`/_next/data/any${path}.json`, { 'x-nextjs-data': '1' }, [404])
    await refuses(`${path}.rsc`, {}, [200, 307, 404])
  }
})

test('a method that a door does not know is refused, and no other header makes one of it', async ({ page }) => {
  const made = await makeTenant()
  await signIn(page, made)
  const { origin } = new URL(addresses.origin)
  const { doors } = appAddresses(made.tenant.slug)
  for (const { path, methods } of doors) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !methods.includes(one))) {
      const answer = await page.request.fetch(path, { method, headers: { origin }, data: {}, failOnStatusCode: false })
      expect.soft(answer.status(), `${method} ${path}`).toBe(405)
    }
    if (!methods.includes('DELETE')) continue
    const headers = { 'x-http-method-override': 'DELETE', origin }
    expect.soft((await get(page.request, path, headers)).status(), path).not.toBe(204)
  }
})

test("an action of the framework is not taken from another site's page", async ({ page }) => {
  const made = await makeTenant()
  await signIn(page, made)
  const before = await page.context().cookies()
  for (const origin of origins) {
    const headers = { origin, 'next-action': '0'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' }
    const options = { headers, data: '["en"]', failOnStatusCode: false, maxRedirects: 0 }
    const answer = await page.request.post(`/t/${made.tenant.slug}/meetings`, options)
    expect(answer.headers()['set-cookie']).toBeUndefined()
    expect(answer.status()).toBeGreaterThanOrEqual(400)
  }
  expect(await page.context().cookies()).toEqual(before)
})
