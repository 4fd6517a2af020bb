import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn, startDate } from './installation'

const people = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'otto', role: 'MEMBER' as const },
  { userid: 'mona', role: 'MEMBER' as const },
]
const timeZone = 'Asia/Shanghai'

/** A tenant whose people have all connected their accounts. */
async function makeConnected(browser: Browser): Promise<BrowserTenant> {
  const tenant = await makeTenant({ members: people })
  for (const userid of ['otto', 'mona']) await openAs(browser, tenant, userid)
  return tenant
}

/** A browser of its own, signed in. */
async function openAs(browser: Browser, tenant: BrowserTenant, userid: string, path = ''): Promise<Page> {
  const context = await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN', timezoneId: timeZone })
  const page = await context.newPage()
  await signIn(page, tenant, userid, path)
  return page
}

/** Goes on with the Tab key until the focus is on the control of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const isLabelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      const label = isLabelled ? element.labels?.[0]?.textContent : undefined
      return label || element?.getAttribute('aria-label') || element?.textContent || ''
    })
    if (focused.startsWith(name)) return
  }
  throw new Error(`the Tab key does not reach ${name}`)
}

async function schedule(page: Page, subject: string): Promise<string> {
  await page.getByLabel('会议主题').fill(subject)
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function stored(tenant: BrowserTenant, id: string): Promise<Record<string, unknown>> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  return (answer as { meeting_info_list: [Record<string, unknown>] }).meeting_info_list[0]
}

test('settings, a host and an invitee are set by keyboard alone, and Tencent Meeting has exactly them', async ({
  page,
  browser,
}) => {
  const tenant = await makeConnected(browser)
  await signIn(page, tenant, 'olga', '/meetings/new')
  await expect(page.getByLabel('会议主题')).toBeFocused()
  await page.keyboard.type('键盘预定')
  await tabTo(page, '安全')
  await page.keyboard.press('Enter')
  await tabTo(page, '等候室')
  await page.keyboard.press('Space')
  await tabTo(page, '会议中')
  await page.keyboard.press('Enter')
  await tabTo(page, '入会时静音')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, '允许成员在主持人前入会')
  await page.keyboard.press('Space')
  await expect(page.getByText('开启等候室后，成员不能早于主持人入会')).toBeVisible()
  await tabTo(page, '人员')
  await page.keyboard.press('Enter')
  await tabTo(page, '主持人')
  await page.keyboard.type('OTT')
  await expect(page.getByRole('option', { name: 'otto' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: '主持人' })).toContainText('otto')
  await tabTo(page, '受邀成员')
  await page.keyboard.type('mona')
  await expect(page.getByRole('option', { name: 'mona' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 位主持人 · 邀请 1 人')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await tabTo(page, '预定会议')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('键盘预定')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await stored(tenant, id)).toMatchObject({
    subject: '键盘预定',
    hosts: [{ userid: 'otto' }],
    participants: [{ userid: 'mona' }],
    settings: {
      mute_enable_join: true,
      allow_unmute_self: true,
      allow_in_before_host: false,
      auto_in_waiting_room: true,
      allow_screen_shared_watermark: false,
      only_allow_enterprise_user_join: false,
    },
  })
})

test('an edit shows old and new, sends what changed and nothing else', async ({ page, browser }) => {
  const tenant = await makeConnected(browser)
  await signIn(page, tenant, 'olga', '/meetings/new')
  const id = await schedule(page, '旧主题')
  const before = await stored(tenant, id)
  await page.getByRole('link', { name: '修改 旧主题' }).click()
  const save = page.getByRole('button', { name: '保存修改' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('会议主题').fill('新主题')
  await page.getByRole('textbox', { name: startDate }).fill('2099-01-15')
  await page.getByRole('combobox', { name: '开始' }).fill('14:00')
  await page.keyboard.press('Tab')
  // Late in the evening the form had two days, and moves when the second one is gone.
  await expect(page.getByRole('textbox', { name: '结束日期' })).toBeHidden()
  await page.getByText('人员', { exact: true }).click()
  await page.getByRole('combobox', { name: '受邀成员' }).fill('otto')
  await page.getByRole('option', { name: 'otto' }).click()
  const changes = page.getByRole('region', { name: '将要修改的内容' })
  await expect(changes).toContainText('从 旧主题')
  await expect(changes).toContainText('改为 新主题')
  await expect(changes).toContainText('2099年1月15日（周四）14:00 – 15:00')
  await expect(changes).toContainText('添加 otto')
  // The word about the new meeting fades out, and half faded it is hard to read.
  await expect(page.getByText('会议已预定')).toBeHidden({ timeout: 15_000 })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  const sent = page.waitForRequest((request) => request.method() === 'PATCH')
  await save.click()
  const startsAt = '2099-01-15T06:00:00Z'
  const endsAt = '2099-01-15T07:00:00Z'
  expect((await sent).postDataJSON()).toEqual({ subject: '新主题', startsAt, endsAt, invitees: [expect.any(String)] })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新主题')
  expect(await stored(tenant, id)).toEqual({
    ...before,
    subject: '新主题',
    start_time: String(Date.parse(startsAt) / 1000),
    end_time: String(Date.parse(endsAt) / 1000),
    participants: [{ userid: 'otto' }],
  })
})

test('a meeting that begins while it is edited is told so, and what was typed stays', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const id = await schedule(page, '马上开始')
  await page.getByRole('link', { name: '修改 马上开始' }).click()
  await page.getByLabel('会议主题').fill('来不及了')
  await fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${id}/join`, {
    method: 'POST',
    body: JSON.stringify({ userid: `${tenant.tenant.slug}/olga` }),
  })
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('已经有人入会，现在不能修改')
  await expect(page.getByLabel('会议主题')).toHaveValue('来不及了')

  await page.reload()
  await expect(page.getByLabel('会议主题')).toHaveAttribute('readonly', '')
  await expect(page.getByText('会议中有人，暂时不能修改').first()).toBeVisible()
})

test('whoever did not create a meeting is not offered to edit it', async ({ page, browser }) => {
  const tenant = await makeConnected(browser)
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByText('人员', { exact: true }).click()
  await page.getByRole('combobox', { name: '受邀成员' }).fill('otto')
  await page.getByRole('option', { name: 'otto' }).click()
  const id = await schedule(page, '别人的会议')
  const otto = await openAs(browser, tenant, 'otto', `/meetings/${id}`)
  await expect(otto.getByRole('heading', { level: 1 })).toHaveText('别人的会议')
  await expect(otto.getByText('会议信息')).toBeVisible()
  await expect(otto.getByRole('link', { name: /^修改/ })).toHaveCount(0)
  await otto.goto(`/t/${tenant.tenant.slug}/meetings/${id}/edit`)
  await expect(otto.getByText('只有创建者可以修改这场会议')).toBeVisible()
})

test('a series changes as a whole and leaves its dates, and one occurrence by its time only', async ({ page }) => {
  const acme = { tenant: { id: '', slug: 'acme', name: 'Acme' } }
  await signIn(page, acme, 'carol', '/meetings')
  const list = (await (await page.request.get('/api/t/acme/meetings')).json()) as {
    items: { id: string; subject: string }[]
  }
  const series = list.items.find(({ subject }) => subject === 'Onboarding with Berlin')
  const address = `/api/t/acme/meetings/${series?.id}`
  type Detail = { subject: string; subMeetings: { id: string; startsAt: string }[] }
  const read = async () => (await (await page.request.get(address)).json()) as Detail
  const before = await read()
  await page.goto(`/t/acme/meetings/${series?.id}/edit`)
  await expect(page.getByRole('combobox', { name: '重复' })).toBeVisible()
  await page.getByLabel('会议主题').fill('Onboarding with Munich')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onboarding with Munich')
  expect((await read()).subMeetings).toEqual(before.subMeetings)

  await page
    .getByRole('link', { name: /^修改 .* 这一场的时间$/ })
    .nth(1)
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('修改单场会议')
  await expect(page.getByLabel('会议主题')).toHaveCount(0)
  await page.getByRole('combobox', { name: '开始' }).fill('8:00')
  await page.keyboard.press('Tab')
  const sent = page.waitForRequest((request) => request.method() === 'PATCH')
  await page.getByRole('button', { name: '保存修改' }).click()
  const [, second] = before.subMeetings
  expect(Object.keys((await sent).postDataJSON() as object).toSorted()).toEqual(['endsAt', 'startsAt', 'subMeetingId'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onboarding with Munich')
  const after = (await read()).subMeetings
  expect(after.filter(({ startsAt }, index) => startsAt !== before.subMeetings[index]?.startsAt)).toMatchObject([
    { id: second?.id },
  ])
})
