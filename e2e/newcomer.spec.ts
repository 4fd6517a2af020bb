import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from 'playwright/test'
import { printedCode, runTenantCommand } from '../test/run-tenant-command'
import { addresses } from './installation'

interface Corp {
  corpId: string
  apps: { sdkId: string; secret: string }[]
  credentials: { secretId: string; secretKey: string; sdkId?: string }[]
}

async function control<T>(method: string, path: string, body: object): Promise<T> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as T
}

/** An enterprise at Tencent that the console has never heard of, as its own administrators see it. */
async function foundCorp(slug: string) {
  const people = [{ userid: 'nina', name: 'Nina' }]
  const corp = await control<Corp>('POST', '/corps', { slug, people, apps: [{}], credentials: [{ assignSdkId: true }] })
  const [app] = corp.apps
  const [credential] = corp.credentials
  if (!app || !credential) throw new Error('the sandbox made no application or credential')
  return { ...corp, app, credential }
}

/** From the setup code to the settings, as the first owner. */
async function becomeOwner(page: Page, slug: string, { corpId, app }: Awaited<ReturnType<typeof foundCorp>>) {
  const { stdout } = await runTenantCommand(['create', slug, '--name', 'Northwind'])
  await page.goto(`/setup/${slug}`)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('设置码').fill(printedCode(stdout))
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByLabel('企业 ID').fill(corpId)
  await page.getByLabel('应用 ID').fill(app.sdkId)
  await page.getByLabel('应用密钥').fill(app.secret)
  await page.getByRole('button', { name: '保存应用' }).click()
  const callback = await page.getByText('/api/oauth/callback/').textContent()
  await control('PUT', `/apps/${app.sdkId}`, { callbacks: [callback] })
  await page.getByRole('link', { name: '登录并成为首位所有者' }).click()
  await page.locator(`input[value="${slug}/nina"]`).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page).toHaveURL(`/t/${slug}/admin/tencent`)
}

test('a newcomer connects an organisation from nothing by following the page alone', async ({ page }) => {
  const slug = `n-${randomUUID().slice(0, 13)}`
  const corp = await foundCorp(slug)
  await becomeOwner(page, slug, corp)
  const checklist = page.getByRole('region', { name: '五步完成接入' })
  await expect(checklist).toContainText('已完成 2 / 5')

  const secret = page.getByRole('region', { name: '企业密钥' })
  await checklist.getByRole('link', { name: '保存并测试企业密钥' }).click()
  await expect(secret.getByLabel('AppId（企业 ID）')).toHaveValue(corp.corpId)
  await secret.getByLabel('SecretId').fill(corp.credential.secretId)
  await secret.getByLabel('SecretKey').fill('not-the-key')
  await secret.getByRole('button', { name: '测试连接' }).click()
  await expect(secret.getByText('AppId、SdkId、SecretId 中有一项不正确').first()).toBeVisible()
  await secret.getByLabel('SdkId').fill(corp.credential.sdkId ?? '')
  await secret.getByRole('button', { name: '保存并测试' }).click()
  await expect(secret.getByLabel('SecretKey')).toHaveAccessibleDescription(/这个 SecretKey 不正确/)
  await expect(secret.getByLabel('SecretId')).toHaveValue(corp.credential.secretId)
  await secret.getByLabel('SecretKey').fill(corp.credential.secretKey)
  await secret.getByRole('button', { name: '保存并测试' }).click()
  await expect(secret.getByText('企业密钥可用')).toBeVisible()
  await expect(checklist).toContainText('已完成 3 / 5')
  expect(await page.content()).not.toContain(corp.credential.secretKey)

  const events = page.getByRole('region', { name: '事件订阅' })
  await events.getByRole('button', { name: '生成地址和 Token' }).click()
  await expect(events.getByText('Token 只显示这一次')).toBeVisible()
  await expect(events.getByRole('status').first()).toHaveText('等待腾讯会议验证')
  const told = (name: string) =>
    events.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')
  const [url, token] = [await told('URL').textContent(), await told('Token').textContent()]
  expect([url, token]).toEqual([expect.stringContaining('/api/webhooks/tencent/'), expect.stringMatching(/^\w{25}$/)])
  const enterprise = await page.context().newPage()
  await enterprise.goto(`${addresses.sandboxOrigin}/console/${slug}`)
  await enterprise.locator('#url').fill(url ?? '')
  await enterprise.locator('#token').fill(token ?? '')
  await enterprise.getByLabel('全部事件').check()
  await enterprise.getByRole('button', { name: '保存', exact: true }).click()
  await expect(enterprise.getByText(url ?? '').first()).toBeVisible()
  await enterprise.close()
  await expect(events.getByRole('status').first()).toHaveText('地址已验证')
  await expect(checklist).toContainText('已完成 4 / 5')
  await control('POST', '/events', { corp: slug, event: 'meeting.created' })
  await expect(events.getByRole('status').first()).toHaveText('接收正常')
  await expect(checklist).toContainText('已完成 5 / 5')
  await page.reload()
  await expect(events.getByText(url ?? '')).toBeVisible()
  expect(await page.content()).not.toContain(token)
})
