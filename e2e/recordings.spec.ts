import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
]

const newPage = async (browser: Browser, options: { width?: number; locale?: string } = {}) => {
  const { width = 1280, locale = 'zh-CN' } = options
  const context = await browser.newContext({ baseURL: addresses.origin, locale, viewport: { width, height: 900 } })
  return await context.newPage()
}

const ask = async <T>(path: string, body: object): Promise<T> => {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect(answer.ok, await answer.clone().text()).toBe(true)
  return (await answer.json()) as T
}

/** A meeting of Mia's that runs and was recorded so often; returns its id. */
async function recorded({ corp, app }: BrowserTenant, { times = 1, subject = '产品周会' } = {}): Promise<string> {
  const startsAt = Math.floor(Date.now() / 1000) - 900
  const sketch = { corp: corp.corpId, sdkId: app.sdkId, userid: 'mia', count: 1, subject, startsAt }
  const { ids } = await ask<{ ids: string[] }>('/bulk', sketch)
  const id = ids[0] ?? ''
  await ask(`/meetings/${id}/join`, { userid: 'mia' })
  for (let time = 0; time < times; time++) await ask(`/meetings/${id}/record`, { seconds: 120 + time })
  return id
}

/** All that this page shows and remembers of where it was and what it read. */
const whatPageKnows = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.outerHTML,
    JSON.stringify(history.state),
    location.href,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    JSON.stringify(performance.getEntries()),
  ])

test('a creator plays and fetches a recording by links that no page keeps, shares it, sees who watched, and deletes it', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  const id = await recorded(tenant)
  const page = await newPage(browser)
  await signIn(page, tenant, 'mia', '/recordings')
  const meeting = page.getByRole('region', { name: /打开会议 产品周会/ })
  await expect(meeting.getByText('已完成')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  const played = page.context().waitForEvent('page')
  await meeting.getByRole('button', { name: /^播放/ }).click()
  const player = await played
  await player.waitForLoadState()
  expect(await player.evaluate(() => document.referrer)).toBe('')
  const tokens = [new URL(player.url()).searchParams.get('ticket') ?? '']
  await player.close()
  const [answer, fetched] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/links')),
    page.context().waitForEvent('page'),
    meeting
      .getByRole('button', { name: /^下载/ })
      .click()
      .then(() => page.getByRole('menuitem', { name: '视频' }).click()),
  ])
  const { links } = (await answer.json()) as { links: { url: string }[] }
  tokens.push(new URL(links[0]?.url ?? '').searchParams.get('ticket') ?? '')
  await fetched.close().catch(() => undefined)
  await expect(meeting.getByText(/链接还可用/)).toBeVisible()
  const known = JSON.stringify(await whatPageKnows(page))
  for (const token of tokens) {
    expect(token.length).toBeGreaterThan(20)
    expect(known).not.toContain(token)
  }

  const more = meeting.getByRole('button', { name: /的录制的更多操作$/ })
  await more.click()
  await page.getByRole('menuitem', { name: '共享设置…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/的全部录制生效/)).toBeVisible()
  await dialog.getByRole('radio', { name: '同企业成员' }).check()
  await dialog.getByRole('switch', { name: '允许下载' }).check()
  await expect(dialog.getByText('同企业可看 · 需密码 · 长期有效 · 可下载')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('共享设置已修改')).toBeVisible()
  await dialog.getByRole('contentinfo').or(dialog).getByRole('button', { name: '关闭', exact: true }).first().click()

  await more.click()
  await page.getByRole('menuitem', { name: '观看和下载…' }).click()
  await expect(dialog.getByText(/1 次观看/)).toBeVisible()
  await expect(dialog.getByText('mia').first()).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '导出 CSV' }).click(),
  ])
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(rows.length).toBeGreaterThan(1)
  expect(rows[1]).toContain('"mia"')
  await page.keyboard.press('Escape')

  await more.click()
  await page.getByRole('menuitem', { name: '删除整份录制…' }).click()
  await expect(dialog.getByRole('button', { name: '永久删除' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel(/输入会议主题以确认/).fill('产品周会 1')
  await dialog.getByRole('button', { name: '永久删除' }).click()
  await expect(page.getByText('录制已删除')).toBeVisible()
  await expect(page.getByText('没有云录制')).toBeVisible()
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('产品周会')
  await expect(page.getByRole('region', { name: '录制', exact: true })).toHaveCount(0)
})

test('an admin finds the organisation’s recordings by words and state, on the narrowest phone too', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  await recorded(tenant, { times: 2 })
  await recorded(tenant, { subject: '季度复盘' })
  const page = await newPage(browser, { width: 360, locale: 'en' })
  await signIn(page, tenant, 'olga', '/recordings')
  await expect(page.getByText('No cloud recordings yet')).toBeVisible()
  await page.getByRole('search', { name: 'Filter recordings' }).getByText('Organisation', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
  await expect(page).toHaveURL(/scope=account/)
  expect(await findOverflow(page)).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('searchbox', { name: 'Subject or meeting code' }).fill('季度')
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
  await page.getByLabel('State').selectOption('failed')
  await expect(page.getByText('No recording fits')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
  await page.goBack()
  await expect(page.getByText('No recording fits')).toBeVisible()
})
