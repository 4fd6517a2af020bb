import pg from 'pg'
import { expect, test } from 'playwright/test'
import { addresses, type BrowserTenant, consentAs, makeTenant, signIn } from './installation'

/** As if everybody of the tenant had signed in so long ago. */
async function letTimePass({ tenant }: BrowserTenant): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  await client.query(
    `update "SessionGrant" set "authenticatedAt" = now() - interval '11 minutes' where "tenantId" = $1`,
    [tenant.id],
  )
  await client.end()
}

test('whoever signed in long ago signs in again to save, and loses nothing typed but secrets', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/admin/tencent')
  const secret = page.getByRole('region', { name: '企业密钥' })
  await secret.getByRole('button', { name: '替换' }).click()
  await secret.getByLabel('AppId（企业 ID）').fill('123')
  await secret.getByLabel('SecretKey').fill('typed-key')
  await letTimePass(tenant)
  await secret.getByRole('button', { name: '保存并测试' }).click()
  await expect(secret.getByText('保存密钥前请重新登录')).toBeVisible()
  await expect(secret.getByLabel('SecretKey')).toHaveValue('typed-key')
  await secret.getByRole('link', { name: '重新登录' }).click()
  await consentAs(page, tenant, 'olga')
  await expect(page).toHaveURL(`/t/${tenant.tenant.slug}/admin/tencent`)
  await expect(secret.getByLabel('AppId（企业 ID）')).toHaveValue('123')
  await expect(secret.getByLabel('SecretKey')).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('typed-key')
  await secret.getByLabel('AppId（企业 ID）').fill(tenant.corp.corpId)
  await secret.getByRole('button', { name: '保存并测试' }).click()
  await expect(secret.getByText('企业密钥可用')).toBeVisible()
})

test('an enterprise secret is removed after its consequences are told', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/admin/tencent')
  const secret = page.getByRole('region', { name: '企业密钥' })
  await secret.getByRole('button', { name: '移除' }).click()
  const dialog = page.getByRole('dialog', { name: `移除 ${tenant.tenant.name} 的企业密钥？` })
  await expect(dialog).toContainText('密钥在腾讯会议仍然有效')
  await dialog.getByRole('button', { name: '移除' }).click()
  await expect(secret.getByLabel('SecretKey')).toBeVisible()
  await expect(secret.getByRole('status').first()).toHaveText('未设置')
})
