import { expect, type Page, test } from 'playwright/test'
import { addresses, consentAs, makeTenant, signIn, startDate } from './installation'

const submitOf = (page: Page) => page.getByRole('main').getByRole('button', { name: '预定会议' })
const doors = '**/api/t/*/meetings'

/** A refusal of the door, as it would write it. */
const refusal = (status: number, code: string, errors?: { path: string; code: string }[]) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code, status, requestId: 'quote-me', errors }),
})

test('leaving a time field checks what was just typed, and typing it right takes the message away', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const date = page.getByRole('textbox', { name: startDate })
  const past = page.getByText('开始时间不能早于现在')
  await date.fill('2020-01-15')
  await date.press('Tab')
  await expect(past).toBeVisible()
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  await date.fill('2099-01-15')
  await date.press('Tab')
  await expect(past).toBeHidden()

  const end = page.getByRole('combobox', { name: '结束' })
  await page.getByRole('combobox', { name: '开始' }).fill('14:00')
  // By hand: leaving the start moves the end just as the focus comes there.
  await page.keyboard.press('Tab')
  await page.keyboard.type('9:00')
  await end.press('Tab')
  await expect(page.getByText('结束时间必须晚于开始时间')).toBeVisible()
  await end.fill('15:00')
  await end.press('Tab')
  await expect(page.getByText('结束时间必须晚于开始时间')).toBeHidden()
  await end.fill('soon')
  await end.press('Tab')
  await expect(page.getByText('请填写日期和时间')).toBeVisible()
  await expect(end).toHaveValue('soon')
})

test('a refusal of something that is no field here is named, with the number to quote', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const errors = [
    { path: 'type', code: 'not_accepted' },
    { path: 'somewhere.else', code: 'not_accepted' },
  ]
  await page.route(doors, (route) => route.fulfill(refusal(400, 'invalid_input', errors)), { times: 1 })
  await submitOf(page).click()
  const banner = page.getByRole('main').getByRole('alert')
  await expect(banner).toContainText('会议类型')
  await expect(banner).toContainText('somewhere.else')
  await expect(banner).toContainText('quote-me')
})

test('after a broken line a changed form looks for the first meeting before it makes a second', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('第一次')
  // The door does its work; only its answer gets lost.
  await page.route(
    doors,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await submitOf(page).click()
  await expect(page.getByText('网络已断开')).toBeVisible()

  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.getByLabel('会议主题').fill('第二次')
  let created = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/meetings')) created++
  })
  await submitOf(page).click()
  await expect(page.getByText(/^“第一次”/)).toBeVisible()
  await expect(page.getByRole('link', { name: '打开这场会议' })).toBeVisible()
  expect(created).toBe(0)

  await page.getByRole('button', { name: '仍然预定' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第二次')
  const list = (await (await page.request.get(`/api/t/${tenant.tenant.slug}/meetings`)).json()) as {
    items: { subject: string }[]
  }
  expect(list.items.map(({ subject }) => subject).toSorted()).toEqual(['第一次', '第二次'].toSorted())
})

test('an expired sign-in is offered where it helps, and the typed form is there after it', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('登录会过期')
  await page.context().clearCookies({ domain: new URL(addresses.origin).hostname })
  await submitOf(page).click()
  await expect(page.getByText('登录已过期')).toBeVisible()
  await page.getByRole('link', { name: '重新登录' }).click()
  await consentAs(page, tenant, 'olga')
  await expect(page).toHaveURL(/meetings\/new$/)
  await expect(page.getByLabel('会议主题')).toHaveValue('登录会过期')
})

test('whoever signs out leaves nothing typed behind in the tab', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('不给别人看')
  await page.getByRole('button', { name: /账户菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('组织标识')).toBeVisible()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await expect(page.getByLabel('会议主题')).toHaveValue('olga预定的会议')
})

test('an invitation that cannot be read says why and offers nothing to copy', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('没有邀请文本')
  await page.route('**/invitation?*', (route) => route.fulfill(refusal(409, 'needs_reauth')))
  await submitOf(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有邀请文本')
  const card = page.getByRole('region', { name: '邀请', exact: true })
  await expect(card.getByRole('alert')).toContainText('需要重新登录')
  await expect(card).toContainText('quote-me')
  await expect(card.getByRole('link', { name: '重新登录' })).toBeVisible()
  await expect(card.getByRole('button', { name: '复制邀请' })).toHaveCount(0)
  await page.unroute('**/invitation?*')
  await page.reload()
  await expect(card.getByText('没有邀请文本')).toBeVisible()
  await expect(card.getByRole('button', { name: '复制邀请' })).toBeVisible()
})
