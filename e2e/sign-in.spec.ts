import pg from 'pg'
import { expect, test } from 'playwright/test'
import { addresses, consentAs, makeTenant, signIn } from './installation'

test('the organisation, then consent, then the console', async ({ page }) => {
  const tenant = await makeTenant()
  await page.goto('/')
  await page.getByLabel('组织标识').fill(tenant.tenant.slug)
  await page.getByRole('button', { name: '用腾讯会议账号登录' }).click()
  await consentAs(page, tenant, 'olga')
  await expect(page).toHaveURL(`/t/${tenant.tenant.slug}`)
  expect(new URL(page.url()).search).toBe('')
})

test('a signed-out visitor comes back to the page asked for', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings')
})

test('refusing consent ends on a page that says so, and one click begins again', async ({ page }) => {
  const tenant = await makeTenant()
  // The documentation leaves open what refusing does; this platform comes back with an error.
  await fetch(`${addresses.sandboxOrigin}/_sandbox/modes`, {
    method: 'POST',
    body: JSON.stringify({ refusal: 'redirect' }),
  })
  await page.goto(`/t/${tenant.tenant.slug}/meetings`)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('你取消了授权')
  await page.locator(`a[href*="/api/oauth/${tenant.tenant.slug}/start"]`).click()
  await consentAs(page, tenant, 'olga')
  await expect(page).toHaveURL(`/t/${tenant.tenant.slug}/meetings`)
})

test('a newcomer waits for approval and sees nothing of the organisation', async ({ page }) => {
  const tenant = await makeTenant({ members: [{ userid: 'olga', role: 'OWNER' }, { userid: 'newcomer' }] })
  await page.goto(`/t/${tenant.tenant.slug}`)
  await consentAs(page, tenant, 'newcomer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')
  const answer = await page.request.get(`/api/t/${tenant.tenant.slug}/meetings`)
  expect(answer.status()).toBe(404)
})

test('a rejected newcomer is told so where they wait, asks again, and is let in once an admin agrees', async ({
  page,
  browser,
}) => {
  const tenant = await makeTenant({ members: [{ userid: 'olga', role: 'OWNER' }, { userid: 'newcomer' }] })
  const admin = await browser.newPage()
  await signIn(admin, tenant)
  await page.goto(`/t/${tenant.tenant.slug}/meetings`)
  await consentAs(page, tenant, 'newcomer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')

  const accounts = `/api/t/${tenant.tenant.slug}/admin/connections`
  const { items } = await (await admin.request.get(`${accounts}?view=pending`)).json()
  const decide = async (verb: string) => {
    const headers = { origin: addresses.origin }
    const answer = await admin.request.post(`${accounts}/${items[0].id}/${verb}`, { headers, data: {} })
    expect(answer.status()).toBe(200)
  }
  await decide('reject')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('申请没有通过')
  await page.getByRole('link', { name: '重新申请' }).click()
  await consentAs(page, tenant, 'newcomer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')
  await decide('approve')
  await expect(page).toHaveURL(`/t/${tenant.tenant.slug}/meetings`)
  await admin.close()
})

test('two organisations in one browser, and neither is reachable through the other', async ({ page }) => {
  const [one, other] = await Promise.all([makeTenant(), makeTenant()])
  await signIn(page, one)
  await signIn(page, other)
  for (const { tenant } of [one, other]) {
    const answer = await page.request.get(`/api/t/${tenant.slug}/meetings`)
    expect(answer.status()).toBe(200)
  }
  const stranger = await makeTenant()
  const [foreign, missing] = await Promise.all([
    page.request.get(`/api/t/${stranger.tenant.slug}/meetings`),
    page.request.get('/api/t/no-such-tenant/meetings'),
  ])
  expect([foreign.status(), missing.status()]).toEqual([404, 404])
})

test('an altered or missing state is refused with one and the same page', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant)
  const bodies = await Promise.all(
    ['', '?auth_code=x&state=0123456789abcdef'].map(async (query) => {
      const answer = await page.request.get(`/api/oauth/callback/nothing${query}`)
      expect(answer.status()).toBe(400)
      return (await answer.text()).replaceAll(/nonce="[^"]+"/g, '')
    }),
  )
  expect(bodies[0]).toBe(bodies[1])
})

test.describe('a browser that names another address as its own', () => {
  test.use({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7' } })

  test('is in the audit with the one it called from', async ({ page }) => {
    const tenant = await makeTenant()
    await signIn(page, tenant)
    const client = new pg.Client({ connectionString: addresses.adminUrl })
    await client.connect()
    const { rows } = await client.query<{ address: string | null }>(
      'select distinct address from "AuditEvent" where "tenantId" = $1 and action = $2',
      [tenant.tenant.id, 'sign_in.completed'],
    )
    await client.end()
    expect(rows).toEqual([{ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) }])
  })
})
