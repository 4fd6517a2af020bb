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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages of a tenant's life are good for everybody (${colorScheme})`, async ({ page }) => {
    test.setTimeout(90_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const tenant = await makeTenant()
    const { slug } = tenant.tenant
    await page.goto(`/setup/${slug}`)
    await expectGood(page)
    await page.goto(`/t/${slug}`)
    for (const path of ['/', `/sign-in/pending?tenant=${slug}`, '/join/forged']) {
      await page.goto(path)
      await expectGood(page)
    }
    await signIn(page, tenant, 'olga', '/admin/invitations')
    await expectGood(page)
    await page.getByRole('main').getByRole('button', { name: '新建邀请' }).click()
    const dialog = page.getByRole('dialog')
    await expectGood(page)
    await dialog.getByRole('button', { name: '生成链接' }).click()
    await expect(dialog.getByText('/join/').first()).toBeVisible()
    const link = (await dialog.getByText('/join/').first().textContent()) ?? ''
    await expectGood(page)
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
    for (const path of [`/t/${slug}/admin/organization`, link]) {
      await page.goto(path)
      await expectGood(page)
    }
  })
}
