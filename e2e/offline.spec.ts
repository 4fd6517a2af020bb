import { expect, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { makeTenant, signIn } from './installation'

test('without a connection what was read stays, changes say why they wait, typed text stays, and all goes on by itself', async ({
  page,
  context,
}) => {
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('会断网的')
  await context.setOffline(true)
  const banner = page.getByRole('status').filter({ hasText: '网络已断开。' })
  await expect(banner).toContainText('数据是刚刚更新的')
  const submit = page.getByRole('main').getByRole('button', { name: '预定会议' })
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(submit).toHaveAccessibleDescription('网络已断开，恢复后才能操作')
  await submit.focus()
  await expect(submit).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await findViolations(page)).toEqual([])
  await expect(page.getByLabel('会议主题')).toHaveValue('会断网的')

  await context.setOffline(false)
  await expect(banner).toBeHidden()
  await submit.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会断网的')

  await page.goto(`/t/${slug}/meetings`)
  const row = page.getByRole('link', { name: '会断网的', exact: true })
  await expect(row).toBeVisible()
  await context.setOffline(true)
  await expect(banner).toBeVisible()
  // What was not fetched yet does not come, and takes nothing away.
  await page.keyboard.press('?')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(row).toBeVisible()
  const read = page.waitForResponse((answer) => answer.url().endsWith(`/api/t/${slug}/meetings`) && answer.ok())
  await context.setOffline(false)
  await read
  await expect(banner).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible()
})

test('a console that does not answer is no connection either, and the page is told when it answers again', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant)
  await page.route('**/api/**', (route) => route.abort())
  // A stream that is open already would go on, and the page then seldom asks.
  await page.reload()
  const banner = page.getByRole('status').filter({ hasText: '网络已断开。' })
  await expect(banner).toBeVisible({ timeout: 40_000 })
  await page.unroute('**/api/**')
  await expect(banner).toBeHidden()
})
