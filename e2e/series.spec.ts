import { type Browser, expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn, startDate } from './installation'

const people = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'otto', role: 'MEMBER' as const },
  { userid: 'mona', role: 'MEMBER' as const },
]

/** A tenant whose people have all connected their accounts. */
async function makeConnected(browser: Browser): Promise<BrowserTenant> {
  const tenant = await makeTenant({ members: people })
  for (const userid of ['otto', 'mona']) {
    const context = await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })
    await signIn(await context.newPage(), tenant, userid)
    await context.close()
  }
  return tenant
}

/** Goes on with the Tab key until the focus is on the control of that name, so many times. */
async function tabTo(page: Page, name: RegExp, times = 1): Promise<void> {
  let met = 0
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      const label = isField ? element.labels?.[0]?.textContent : undefined
      return element?.getAttribute('aria-label') || label || element?.textContent || ''
    })
    if (name.test(focused) && ++met === times) return
  }
  throw new Error(`the Tab key does not reach ${name}`)
}

interface Stored {
  password: string
  hosts: { userid: string }[]
  settings: Record<string, unknown>
  recurring_rule: Record<string, unknown>
  sub_meetings: { sub_meeting_id: string; status: number; start_time: number; end_time: number }[]
}

async function stored(tenant: BrowserTenant, id: string): Promise<Stored> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  return (answer as { meeting_info_list: [Stored] }).meeting_info_list[0]
}

const WEEK = 7 * 86_400
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('a weekly series is made, its third meeting moved and its fifth cancelled, by keyboard alone', async ({
  page,
  browser,
}) => {
  const tenant = await makeConnected(browser)
  await signIn(page, tenant, 'olga', '/meetings/new')
  await expect(page.getByLabel('会议主题')).toBeFocused()
  await page.keyboard.type('每周产品会')
  await tabTo(page, startDate)
  await page.keyboard.type('2099-03-05')
  await tabTo(page, /^开始/)
  await page.keyboard.type('14:00')
  await tabTo(page, /^重复/)
  for (const _ of ['每天', '工作日', '每周']) await page.keyboard.press('ArrowDown')
  await expect(page.getByText('10 / 200')).toBeVisible()
  const dates = page.getByRole('region', { name: '全部日期' })
  await expect(dates.getByRole('status')).toHaveText('每周四 14:00，共 10 场，至 2099年5月7日')
  await tabTo(page, /^显示全部 10 场/)
  await page.keyboard.press('Enter')
  await expect(dates.getByRole('listitem')).toHaveCount(10)
  await tabTo(page, /^安全/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^入会密码/)
  await page.keyboard.press('Space')
  await tabTo(page, /^密码/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('004200')
  await tabTo(page, /^等候室/)
  await page.keyboard.press('Space')
  await tabTo(page, /^人员/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^主持人/)
  for (const name of ['otto', 'mona']) {
    await page.keyboard.type(name)
    await expect(page.getByRole('option', { name })).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('list', { name: '主持人' }).getByRole('listitem')).toHaveCount(2)
  await tabTo(page, /^录制/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^自动录制/)
  for (const _ of ['本地', '云']) await page.keyboard.press('ArrowDown')
  expect(await findViolations(page)).toEqual([])
  await tabTo(page, /^预定会议/)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('每周产品会')
  const id = idOf(page)
  const made = await stored(tenant, id)
  const first = Date.parse('2099-03-05T06:00:00Z') / 1000
  const planned = Array.from({ length: 10 }, (_, index) => first + index * WEEK)
  expect(made.sub_meetings.map(({ start_time }) => Number(start_time))).toEqual(planned)

  await expect(page.getByText('剩余 10 场')).toBeVisible()
  await page.locator('body').press('Home')
  await tabTo(page, /^修改 .* 这一场的时间$/, 3)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('修改单场会议')
  await tabTo(page, /^开始/)
  await page.keyboard.type('16:30')
  await tabTo(page, /^保存修改/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('每周产品会')
  await expect(page.getByText('原为')).toHaveCount(1)

  await tabTo(page, /^取消 .*2099/, 5)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('取消后剩余 9 场')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await tabTo(page, /^取消这一场/)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('剩余 9 场')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  const after = await stored(tenant, id)
  expect(after).toMatchObject({
    password: '004200',
    hosts: [{ userid: 'otto' }, { userid: 'mona' }],
    settings: { auto_in_waiting_room: true, auto_record_type: 'cloud' },
    recurring_rule: { recurring_type: 2, until_type: 1, until_count: 10 },
  })
  const moved = first + 2 * WEEK + 9000
  expect(after.sub_meetings.map(({ start_time }) => Number(start_time))).toEqual(
    planned.map((start, index) => (index === 2 ? moved : start)),
  )
  expect(after.sub_meetings.map(({ status }) => status)).toEqual(planned.map((_, index) => (index === 4 ? 1 : 0)))

  const file = await page.request.get(`/api/t/${tenant.tenant.slug}/meetings/${id}/calendar.ics`)
  const lines = (await file.text()).replaceAll('\r\n ', '').split('\r\n')
  expect(lines).toContainEqual(expect.stringMatching(/^RRULE:FREQ=WEEKLY;.*COUNT=10/))
  expect(lines).toContainEqual(expect.stringMatching(/^EXDATE.*:20990402T140000$/))
  expect(lines).toContainEqual(expect.stringMatching(/^DTSTART.*:20990319T163000$/))
})

test('a date that is left out is cancelled as soon as the series is made, and its rule changes as a whole', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('隔天同步')
  await page.getByRole('textbox', { name: startDate }).fill('2099-03-05')
  await page.getByRole('textbox', { name: startDate }).press('Tab')
  await page.getByRole('combobox', { name: '重复' }).selectOption('custom')
  await page.getByRole('checkbox', { name: '周四' }).uncheck()
  await page.getByRole('checkbox', { name: '周一' }).check()
  await expect(page.getByText('所选日期须包含首场会议当天')).toBeVisible()
  await page.getByRole('checkbox', { name: '周四' }).check()
  await expect(page.getByText('所选日期须包含首场会议当天')).toBeHidden()
  await expect(page.getByRole('region', { name: '全部日期' }).getByRole('status')).toContainText('每周的周一、周四')

  await page.getByRole('combobox', { name: '重复' }).selectOption('daily')
  await page.getByRole('textbox', { name: '场数' }).fill('4')
  await page.getByRole('button', { name: /^去掉 2099年3月6日/ }).click()
  await expect(page.getByText('去掉 1 场：预定后立即取消。')).toBeVisible()
  await page.getByRole('button', { name: /^去掉 2099年3月7日/ }).click()
  await page.getByRole('button', { name: /^恢复 2099年3月7日/ }).click()
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('隔天同步')
  await expect(page.getByText('剩余 3 场')).toBeVisible()
  const id = idOf(page)
  expect((await stored(tenant, id)).sub_meetings.map(({ status }) => status)).toEqual([0, 1, 0, 0])

  await page.getByRole('link', { name: '修改 隔天同步' }).click()
  await expect(page.getByText('请先保存一项，再保存另一项')).toBeVisible()
  await page.getByRole('combobox', { name: '重复' }).selectOption('biweekly')
  await expect(page.getByText('已取消的 1 场会恢复')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('剩余 4 场')).toBeVisible()
  expect((await stored(tenant, id)).recurring_rule).toMatchObject({ recurring_type: 3, until_count: 4 })
})

test('the dates of a series say at which of them the reader’s clock drifts, on a phone too', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: addresses.origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  await signIn(page, await makeTenant(), 'olga', '/meetings/new')
  await page.getByRole('combobox', { name: '时区' }).fill('New_York')
  await page.getByRole('option', { name: /New_York/ }).click()
  await page.getByRole('textbox', { name: startDate }).fill('2099-03-01')
  await page.getByRole('textbox', { name: startDate }).press('Tab')
  await page.getByRole('combobox', { name: '开始' }).fill('9:00')
  await page.getByRole('combobox', { name: '开始' }).press('Tab')
  await page.getByRole('combobox', { name: '重复' }).selectOption('weekly')
  await expect(page.getByText('时钟调整：Asia/Shanghai 时间 22:00 → 21:00')).toBeVisible()
  expect(await findOverflow(page)).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await context.close()
})
