import pg from 'pg'
import { expect, test } from 'playwright/test'
import { addresses, type BrowserTenant, consentAs, makeTenant, signIn } from './installation'

const staff = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'carl', role: 'MEMBER' },
] as const

/** As if everybody had signed in long ago. */
async function letTimePass({ tenant }: BrowserTenant): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  await client.query(
    `update "SessionGrant" set "authenticatedAt" = now() - interval '11 minutes' where "tenantId" = $1`,
    [tenant.id],
  )
  await client.end()
}

test('whoever signed in long ago signs in again to erase, and finds the dialog with what was typed', async ({
  page,
}) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.getByRole('link', { name: 'carl' }).click()
  await page.getByRole('button', { name: '清除个人数据…' }).click()
  const dialog = page.getByRole('dialog', { name: /清除 carl 的数据/ })
  await dialog.getByLabel('请输入“carl”以确认').fill('carl')
  await letTimePass(tenant)
  await dialog.getByRole('button', { name: '永久清除' }).click()
  await expect(dialog.getByText('请先重新登录')).toBeVisible()
  await dialog.getByRole('link', { name: '重新登录' }).click()
  await consentAs(page, tenant, 'olga')
  await expect(dialog.getByLabel('请输入“carl”以确认')).toHaveValue('carl')
  await dialog.getByRole('button', { name: '永久清除' }).click()
  await expect(page.getByText('已清除 carl 的数据')).toBeVisible()
})

test('ownership is handed over only by somebody who has just signed in', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.getByRole('link', { name: 'adam' }).click()
  await letTimePass(tenant)
  await page.getByRole('button', { name: '移交所有权' }).click()
  const dialog = page.getByRole('dialog', { name: /所有权交给 adam/ })
  await dialog.getByRole('button', { name: '移交所有权' }).click()
  await dialog.getByRole('link', { name: '重新登录' }).click()
  await consentAs(page, tenant, 'olga')
  await page.getByRole('button', { name: '移交所有权' }).click()
  await dialog.getByRole('button', { name: '移交所有权' }).click()
  await expect(page.getByText(/adam 现在是 .* 的所有者/)).toBeVisible()
})
