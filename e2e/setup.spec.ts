import { randomUUID } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { printedCode, runTenantCommand } from '../test/run-tenant-command'
import { addresses } from './installation'

interface Corp {
  corpId: string
  apps: { sdkId: string; secret: string }[]
}

async function control<T>(method: string, path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  return (await answer.json()) as T
}

/** An enterprise at Tencent that the console has never heard of. */
async function foundCorp(slug: string): Promise<Corp> {
  const people = [{ userid: 'nina', name: 'Nina' }]
  return await control('POST', '/corps', { slug, people, apps: [{}] })
}

test('the operator makes a tenant; the newcomer follows the page alone and owns it', async ({ page }) => {
  const slug = `n-${randomUUID().slice(0, 13)}`
  const corp = await foundCorp(slug)
  const [app] = corp.apps
  if (!app) throw new Error('the sandbox made no application')
  const { stdout } = await runTenantCommand(['create', slug, '--name', 'Northwind'])

  await page.goto(`/setup/${slug}`)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('设置码').fill('0000')
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page.getByText('这个设置码不能用')).toBeVisible()
  await page.getByLabel('设置码').fill(printedCode(stdout).toLowerCase())
  await page.getByRole('button', { name: '继续' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置 Northwind')
  await page.getByLabel('企业 ID').fill(corp.corpId)
  await page.getByRole('button', { name: '保存应用' }).click()
  await expect(page.getByText('请填写').first()).toBeVisible()
  await expect(page.getByLabel('企业 ID')).toHaveValue(corp.corpId)
  await page.getByLabel('应用 ID').fill(app.sdkId)
  await page.getByLabel('应用密钥').fill(app.secret)
  await page.getByRole('button', { name: '保存应用' }).click()

  const callback = await page.getByText('/api/oauth/callback/').textContent()
  expect(await page.content()).not.toContain(app.secret)
  await control('PUT', `/apps/${app.sdkId}`, { callbacks: [callback] })
  await page.getByRole('link', { name: '登录并成为首位所有者' }).click()
  await page.locator(`input[value="${slug}/nina"]`).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page).toHaveURL(`/t/${slug}/admin/tencent`)
  const answer = await page.request.get('/api/me')
  expect(await answer.json()).toMatchObject({ signIns: [{ tenant: { slug }, role: 'OWNER', status: 'ACTIVE' }] })

  await page.goto(`/setup/${slug}`)
  await expect(page.getByLabel('设置码')).toBeVisible()
})
