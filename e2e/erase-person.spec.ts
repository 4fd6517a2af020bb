import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { addresses, makeTenant, signIn } from './installation'

const staff = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'carl', role: 'MEMBER' },
] as const

test('an owner erases a person by typing their name; that person is out, and a wrong name erases nobody', async ({
  page,
  browser,
}) => {
  const tenant = await makeTenant({ members: [...staff] })
  const carl = await (await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })).newPage()
  await signIn(carl, tenant, 'carl')
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.getByRole('link', { name: 'carl' }).click()
  await page.getByRole('button', { name: '清除个人数据…' }).click()
  const dialog = page.getByRole('dialog', { name: /清除 carl 的数据/ })
  await dialog.getByLabel('请输入“carl”以确认').fill('karl')
  await dialog.getByRole('button', { name: '永久清除' }).click()
  await expect(dialog.getByLabel('请输入“carl”以确认')).toHaveAttribute('aria-invalid', 'true')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByLabel('请输入“carl”以确认').fill('carl')
  await dialog.getByRole('button', { name: '永久清除' }).click()
  await expect(page.getByText('已清除 carl 的数据')).toBeVisible()
  await expect(page.getByRole('link', { name: 'carl' })).toHaveCount(0)
  const answer = await carl.request.get(`/api/t/${tenant.tenant.slug}/meetings`)
  expect(answer.status()).toBe(404)
})

test('an admin is not offered to erase anybody', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'adam', '/admin/accounts')
  await page.getByRole('link', { name: 'carl' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /停用/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '清除个人数据…' })).toHaveCount(0)
})
