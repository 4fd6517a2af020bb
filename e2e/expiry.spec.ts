import pg from 'pg'
import { expect, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { addresses, makeTenant, signIn } from './installation'

async function endIn(tenantId: string, days: number): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  const text = `update "Connection" set "refreshExpiresAt" = now() + $2 * interval '1 day' where "tenantId" = $1`
  await client.query(text, [tenantId, days])
  await client.end()
}

test('an authorisation that ends soon is told in the account menu, and a sign-in takes the notice away', async ({
  page,
}) => {
  const { tenant } = await makeTenant()
  await signIn(page, { tenant })
  await endIn(tenant.id, 2.5)
  await page.reload()
  await page.waitForLoadState('networkidle')
  const menu = page.getByRole('button', { name: '腾讯会议授权将在 3 天内到期' })
  await menu.click()
  const again = page.getByRole('menuitem', { name: '重新登录' })
  await expect(again).toContainText('近期一直未能自动续期')
  expect(await findViolations(page)).toEqual([])
  await again.click()
  await page.locator(`input[value="${tenant.slug}/olga"]`).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('button', { name: '腾讯会议连接正常' })).toBeVisible()
})
