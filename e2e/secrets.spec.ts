import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'playwright/test'
import { addresses, consentAs, makeTenant } from './installation'

/** The ways a secret may hide in a text. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  JSON.stringify(secret).slice(1, -1),
]

test('tokens, secrets, codes and states appear in no page, answer, log or table', async ({ page, context }) => {
  const tenant = await makeTenant()
  const seen: string[] = []
  const secrets = new Map<string, string>([
    ['application secret', tenant.app.secret],
    ['SecretId', tenant.credential.secretId],
    ['SecretKey', tenant.credential.secretKey],
  ])
  page.on('response', async (response) => {
    const url = new URL(response.url())
    if (url.pathname.startsWith('/api/oauth/callback/')) {
      for (const name of ['state', 'auth_code']) secrets.set(name, url.searchParams.get(name) ?? '')
    }
    // The callback's own address carries code and state; that is where they come from.
    if (response.url().startsWith(addresses.origin)) seen.push(await response.text().catch(() => ''))
  })
  await page.goto(`/t/${tenant.tenant.slug}`)
  await consentAs(page, tenant, 'olga')
  await expect(page).toHaveURL(`/t/${tenant.tenant.slug}`)
  for (const path of ['/meetings', '/meetings/new', '/admin/tencent']) {
    await page.goto(`/t/${tenant.tenant.slug}${path}`)
    await page.waitForLoadState('networkidle')
    seen.push(await page.content())
  }
  for (const path of [
    '/api/me',
    `/api/t/${tenant.tenant.slug}/meetings`,
    `/api/t/${tenant.tenant.slug}/admin/tencent`,
    '/api/auth/session',
  ]) {
    seen.push(await (await page.request.get(path)).text())
  }
  for (const cookie of await context.cookies(addresses.origin)) secrets.set(`cookie ${cookie.name}`, cookie.value)
  const journal = (await (await fetch(`${addresses.sandboxOrigin}/_sandbox/requests`)).json()) as {
    requests: { headers: Record<string, string> }[]
  }
  for (const { headers } of journal.requests) {
    const token = Object.entries(headers).find(([name]) => name.toLowerCase() === 'accesstoken')?.[1]
    if (token) secrets.set(`access token ${token.slice(0, 6)}`, token)
  }
  expect([...secrets.keys()].some((name) => name.startsWith('access token'))).toBe(true)
  expect(secrets.get('state')).toMatch(/^[A-Za-z0-9]{43,64}$/)

  const logs = readdirSync(addresses.logDirectory).filter((name) => /^(web|worker)/.test(name))
  expect(logs.length).toBeGreaterThanOrEqual(2)
  const places = new Map([
    ['pages and answers', seen.join('\n')],
    ['logs', logs.map((name) => readFileSync(join(addresses.logDirectory, name), 'utf8')).join('\n')],
    ['tables', await dump()],
  ])
  const found = [...secrets].flatMap(([name, secret]) =>
    [...places]
      .filter(([place, text]) => {
        // The page hands next-auth's CSRF token to its own form; every other cookie stays out of pages.
        if (place === 'pages and answers' && name.includes('csrf')) return false
        return secret.length >= 16 && spellings(secret).some((spelling) => text.includes(spelling))
      })
      .map(([place]) => `${name} in ${place}`),
  )
  expect(found).toEqual([])
})

/** Every row of every table, as the superuser sees it. */
async function dump(): Promise<string> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      texts.push(...rows.map(({ row }) => row))
    }
    expect(texts.length).toBeGreaterThan(20)
    return texts.join('\n')
  } finally {
    await client.end()
  }
}
