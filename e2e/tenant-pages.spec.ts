import { expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { makeTenant, signIn } from './installation'

/** On the narrowest phone and wide, axe finds nothing and nothing scrolls sideways. */
async function expectGood(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await findOverflow(page)).toBe(0)
    expect(await findViolations(page)).toEqual([])
  }
}

// The pages themselves, in both looks, are e2e/accessibility.spec.ts: here they are in the middle of something.
test("pages of a tenant's life are good for everybody", async ({ page }) => {
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant, 'olga', '/admin/invitations')
  await page.getByRole('main').getByRole('button', { name: '新建邀请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '生成链接' }).click()
  await expect(dialog.getByText('/join/').first()).toBeVisible()
  const link = (await dialog.getByText('/join/').first().textContent()) ?? ''
  await dialog.getByRole('button', { name: '完成' }).click()
  await expectGood(page)
  await page.goto(`/t/${slug}/admin/tencent`)
  const settings = page.getByRole('main')
  await settings.getByRole('button', { name: '修改密钥或授权范围' }).click()
  await settings.getByRole('button', { name: '替换' }).click()
  await settings.getByLabel('SecretKey').fill('wrong')
  await settings.getByRole('button', { name: '测试连接' }).last().click()
  await expect(settings.getByText('这个 SecretKey 不正确')).toBeVisible()
  await settings.getByRole('button', { name: '生成地址和 Token' }).click()
  await expect(settings.getByText('Token 只显示这一次')).toBeVisible()
  await expectGood(page)
  await page.goto(link)
  await expectGood(page)
})
