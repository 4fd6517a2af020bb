import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { expect, type Locator, type Page, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

const HOUR = 3_600_000

/** Meetings of whoever is on the page, a day from now and an hour apart. */
async function schedule(page: Page, { tenant }: BrowserTenant, subjects: string[]) {
  const first = Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR
  const made: { id: string; code: string }[] = []
  for (const [index, subject] of subjects.entries()) {
    const [startsAt, endsAt] = [first + index * HOUR, first + index * HOUR + HOUR / 2].map((at) =>
      new Date(at).toISOString(),
    )
    const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
      headers: { origin: addresses.origin },
      data: { subject, startsAt, endsAt },
    })
    made.push((await answer.json()) as { id: string; code: string })
  }
  return made
}

/** Meetings of olga's, an hour apart from a time on. */
async function book({ tenant, app }: BrowserTenant, subject: string, startsAt: number, count = 1) {
  await fetch(`${addresses.sandboxOrigin}/_sandbox/bulk`, {
    method: 'POST',
    body: JSON.stringify({
      ...{ corp: tenant.slug, userid: 'olga', sdkId: app.sdkId, count, subject },
      ...{ startsAt: Math.floor(startsAt / 1000), durationSeconds: 1800 },
    }),
  })
}

/** Saves a list or what is selected of it, by the menu that stands there. */
async function saveAs(place: Page | Locator, format: string): Promise<Buffer> {
  const page = 'page' in place ? place.page() : place
  await place.getByRole('button', { name: '导出' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: format }).click()
  return readFile(await (await saving).path())
}

const rows = (page: Page) => page.locator('[data-row] h3')

test('words and choices narrow the list, stay in an address to share, and are cleared at one press', async ({
  page,
  context,
}) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  const [budget] = await schedule(page, acme, ['预算评审', '产品周会', '预算复盘'])
  await page.goto(`/t/${acme.tenant.slug}/meetings`)
  await expect(rows(page)).toHaveText(['预算评审', '产品周会', '预算复盘'])
  await expect(page.getByRole('navigation', { name: '会议列表' }).getByRole('link')).toHaveText([
    '今天0',
    '待开始3',
    '已结束0',
    '已取消0',
  ])
  const words = page.getByRole('searchbox', { name: '按主题或会议号筛选' })
  await words.fill('预算')
  await expect(rows(page)).toHaveText(['预算评审', '预算复盘'])
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByLabel('我的身份').selectOption({ label: '我创建的' })
  await expect(page).toHaveURL(/q=.*role=creator/)
  expect(await findViolations(page)).toEqual([])

  const shared = await context.newPage()
  await shared.goto(page.url())
  await expect(rows(shared)).toHaveText(['预算评审', '预算复盘'])
  await shared.getByLabel('我的身份').selectOption({ label: '受邀' })
  await expect(shared.getByText('没有符合条件的会议')).toBeVisible()
  await shared.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click()
  await expect(rows(shared)).toHaveText(['预算评审', '产品周会', '预算复盘'])

  await words.fill(`#腾讯会议：${budget?.code}`)
  await expect(page).toHaveURL(new RegExp(`/meetings/${budget?.id}$`))
})

test('rows that are known are there before Tencent Meeting answers, and are filtered at once', async ({ page }) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  await schedule(page, acme, ['预算评审', '产品周会'])
  const headers = { origin: addresses.origin }
  expect((await page.request.post(`/api/t/${acme.tenant.slug}/calendar/refresh`, { headers, data: {} })).ok()).toBe(
    true,
  )
  await page.route('**/api/t/*/meetings', () => undefined)
  await page.goto(`/t/${acme.tenant.slug}/meetings`)
  await expect(rows(page)).toHaveText(['预算评审', '产品周会'])
  await page.getByRole('searchbox', { name: '按主题或会议号筛选' }).fill('没有的')
  await expect(rows(page)).toHaveCount(0)
  await expect(page.getByText('没有符合条件的会议')).toBeHidden()
  await page.unroute('**/api/t/*/meetings')
  await page.getByRole('searchbox', { name: '按主题或会议号筛选' }).fill('周会')
  await expect(rows(page)).toHaveText(['产品周会'])
})

test('the file has the rows, the order and the columns of the screen, and no formula', async ({ page }) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  const [, second] = await schedule(page, acme, ['=1+1', '产品周会'])
  await page.goto(`/t/${acme.tenant.slug}/meetings`)
  await page.getByRole('button', { name: '显示列' }).click()
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/me/columns') && answer.ok())
  await page.getByRole('checkbox', { name: '时长' }).uncheck()
  await kept
  await page.keyboard.press('Escape')
  // What another browser would get: nothing is in this one, and the first rows are already so.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(rows(page)).toHaveText(['=1+1', '产品周会'])
  await expect(page.locator('[data-row]').first()).not.toContainText('30 分钟')
  const code = String(second?.code).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
  const csv = (await saveAs(page, 'CSV')).toString()
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe('\ufeff"开始","结束","主题","会议号","我的身份","周期","状态"')
  expect(lines[1]).toContain(`"'=1+1"`)
  expect(lines[2]).toContain(`"产品周会","${code}","我创建的","","待开始"`)
  expect(lines.slice(3)).toEqual([''])
  const { Sheets, SheetNames } = read(await saveAs(page, 'Excel'))
  const [header, ...sheet] = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
  expect([header?.[2], ...sheet.map((line) => line[2])]).toEqual(['主题', '=1+1', '产品周会'])
  const json = JSON.parse((await saveAs(page, 'JSON')).toString()) as { subject: string }[]
  expect(json.map(({ subject }) => subject)).toEqual(['=1+1', '产品周会'])

  await book(acme, '很多', Date.now() + 48 * HOUR, 45)
  await page.goto(`/t/${acme.tenant.slug}/meetings?q=很多&kind=single`)
  await expect(rows(page).first()).toBeVisible()
  const all = JSON.parse((await saveAs(page, 'JSON')).toString()) as { subject: string }[]
  expect(all).toHaveLength(45)
  await expect(async () => {
    await page.mouse.wheel(0, 10_000)
    await expect(rows(page)).toHaveCount(45)
  }).toPass()
  await expect(rows(page)).toHaveText(all.map(({ subject }) => subject))
})

test('filters are kept under a name, come back from another list, and say when they differ', async ({ page }) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  await schedule(page, acme, ['预算评审', '产品周会'])
  await page.goto(`/t/${acme.tenant.slug}/meetings?q=预算&role=creator`)
  await expect(rows(page)).toHaveText(['预算评审'])
  const views = (name = '保存的视图') => page.getByRole('button', { name, exact: true })
  await views().click()
  await page.getByRole('menuitem', { name: '保存当前筛选…' }).press('Enter')
  await page.getByLabel('名称').fill('我的预算')
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(views('我的预算')).toBeFocused()

  await page.getByLabel('我的身份').selectOption({ label: '不限' })
  const differs = page.getByText('当前筛选与“我的预算”不同')
  await expect(differs).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: '还原' }).click()
  await expect(page).toHaveURL(/role=creator/)
  await expect(differs).toBeHidden()
  await page.getByRole('searchbox', { name: '按主题或会议号筛选' }).fill('评审')
  await page.getByRole('button', { name: '保存到该视图' }).click()
  await expect(differs).toBeHidden()

  await page.goto(`/t/${acme.tenant.slug}/ended`)
  await views().click()
  await page.getByRole('menuitem', { name: '我的预算' }).click()
  await expect(page).toHaveURL(/\/meetings\?q=.*role=creator/)
  await expect(rows(page)).toHaveText(['预算评审'])
  await views('我的预算').click()
  await page.getByRole('menuitem', { name: '重命名或删除…' }).click()
  await page.getByRole('button', { name: '重命名 我的预算' }).click()
  await page.getByLabel('我的预算 的新名称').fill('评审')
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '删除 评审' }).click()
  await expect(page.getByText('没有保存的视图')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(views()).toBeFocused()
})

test('what is over is selected by range, saved as a file, and copied as text to paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const acme = await makeTenant()
  await signIn(page, acme)
  for (const [days, subject] of ['复盘', '=周会', '晨会'].entries())
    await book(acme, subject, Date.now() - (days + 3) * 24 * HOUR)
  await page.goto(`/t/${acme.tenant.slug}/ended`)
  await expect(rows(page)).toHaveText(['复盘 1', '=周会 1', '晨会 1'])
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: '已选会议' })
  await expect(bar.getByText('已选 1 场')).toBeVisible()
  await page.getByRole('checkbox', { name: '选择 =周会 1' }).click({ modifiers: ['Shift'] })
  await expect(bar.getByText('已选 2 场')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const lines = (await saveAs(bar, 'CSV')).toString().split('\r\n')
  expect(lines[0]).toBe('\ufeff"开始","结束","主题","时长","会议号","周期"')
  expect(lines.slice(1).map((line) => line.split('","')[2])).toEqual(['复盘 1', "'=周会 1", undefined])
  await bar.getByRole('button', { name: '选择已显示的 3 场' }).click()
  await bar.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '复制为文本' }).click()
  await expect(page.getByText('已复制 3 行')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n').map((line) => line.split('\t')[2])).toEqual(['主题', '复盘 1', "'=周会 1", '晨会 1'])
})

test('several meetings are cancelled with one undo; the one that is refused stays selected with the reason', async ({
  page,
}) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  const [, begun] = await schedule(page, acme, ['第一场', '第二场', '第三场', '留下'])
  await page.goto(`/t/${acme.tenant.slug}/meetings`)
  await expect(rows(page)).toHaveCount(4)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: '第一场', exact: true })).toBeFocused()
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: '已选会议' })
  await expect(bar.getByText('已选 1 场')).toBeVisible()
  await page.getByRole('checkbox', { name: '选择 第三场' }).click({ modifiers: ['Shift'] })
  await expect(bar.getByText('已选 3 场')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  const cancel = async () => {
    await bar.getByRole('button', { name: '取消会议' }).click()
    await page.getByRole('button', { name: '取消这 3 场' }).click()
  }
  await cancel()
  await page.getByRole('button', { name: '全部撤销' }).click()
  await expect(bar.getByText('已撤销').first()).toBeVisible()
  await expect(rows(page)).toHaveCount(4)

  await fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${begun?.id}/join`, {
    method: 'POST',
    body: JSON.stringify({ userid: 'olga', instanceid: 1 }),
  })
  await bar.getByRole('button', { name: '选择已显示的 4 场' }).click()
  await page.getByRole('checkbox', { name: '选择 留下' }).click()
  await cancel()
  await expect(bar.getByText('已取消 2 场，1 场没有取消')).toBeVisible({ timeout: 20_000 })
  await expect(bar.getByText('已选 1 场')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: '选择 第二场' })).toBeChecked()
  await expect(rows(page)).toHaveText(['第二场', '留下'])
  await page.getByRole('link', { name: /^已取消/ }).click()
  await expect(rows(page)).toHaveText(['第三场', '第一场'])
})
