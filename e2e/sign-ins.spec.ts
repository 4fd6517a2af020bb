import { expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, makeTenant, signIn } from './installation'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile/15E148 Safari/604.1'

async function openList(page: Page) {
  await page.getByRole('button', { name: /olga 的账户菜单|^更多, / }).click()
  await page.getByRole('menuitem', { name: '登录的设备' }).click()
  return page.getByRole('dialog', { name: '登录的设备' })
}

test('a person sees where they are signed in and ends another browser, which is out at once', async ({
  page,
  browser,
}) => {
  const tenant = await makeTenant()
  const context = await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN', userAgent: phone })
  const other = await context.newPage()
  await signIn(other, tenant)
  await signIn(page, tenant)
  const dialog = await openList(page)
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('listitem').filter({ hasText: '本机' })).toHaveCount(1)
  await dialog.getByRole('button', { name: /^结束 Safari, iOS 的登录/ }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: '结束其他所有登录' })).toHaveAttribute('aria-disabled', 'true')
  const answer = await other.request.get(`/api/t/${tenant.tenant.slug}/meetings`)
  expect(answer.status()).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the list of sign-ins is good for everybody (${colorScheme}, ${width})`, async ({ page, browser }) => {
      const tenant = await makeTenant()
      const context = await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN', userAgent: phone })
      await signIn(await context.newPage(), tenant)
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await signIn(page, tenant)
      const dialog = await openList(page)
      await expect(dialog.getByRole('listitem')).toHaveCount(2)
      expect(await findViolations(page)).toEqual([])
      expect(await findOverflow(page)).toBe(0)
    })
  }
}

test('a browser that begins too many sign-ins is told when to come again, and loses nothing', async ({ page }) => {
  const { tenant } = await makeTenant()
  const start = `/api/oauth/${tenant.slug}/start?returnTo=/t/${tenant.slug}/meetings`
  for (let run = 0; run < 32; run++) await page.request.get(start, { maxRedirects: 0 })
  const answer = await page.goto(start)
  expect([200, 429]).toContain(answer?.status())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录太频繁')
  await expect(page.getByText('请在 10 分钟后再来')).toBeVisible()
  await expect(page.getByRole('link', { name: '再试一次' })).toHaveAttribute(
    'href',
    new RegExp(encodeURIComponent('/meetings')),
  )
  expect(await findViolations(page)).toEqual([])
})
