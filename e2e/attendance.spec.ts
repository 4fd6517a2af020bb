import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

const members = ['olga', 'mia', 'paul', 'hugo'].map((userid) => ({ userid, role: 'MEMBER' as const }))

const newPage = async (browser: Browser, locale = 'en') =>
  (await browser.newContext({ baseURL: addresses.origin, locale, timezoneId: 'Asia/Shanghai' })).newPage()

const move = (id: string, how: 'join' | 'leave', userid: string, instanceid = 1) =>
  fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${id}/${how}`, {
    method: 'POST',
    body: JSON.stringify({ userid, instanceid }),
  })

/** A meeting of whoever is signed in, which is on: one came twice, one is inside. */
async function meetingUnderWay(page: Page, { tenant }: BrowserTenant): Promise<string> {
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { type: 'quick', subject: 'Weekly <b>&' },
  })
  const { id } = (await answer.json()) as { id: string }
  await move(id, 'join', 'olga')
  await move(id, 'join', 'mia')
  await move(id, 'leave', 'mia')
  await move(id, 'join', 'mia', 3)
  await move(id, 'join', 'paul')
  return id
}

async function rowsOf(path: string): Promise<string[][]> {
  const { Sheets, SheetNames } = read(await readFile(path), { type: 'buffer' })
  return utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false, defval: '' })
}

test('who was there is found from the meeting, ordered, narrowed and looked at stay by stay, and the file has the same', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  const page = await newPage(browser)
  await signIn(page, tenant, 'olga', '/meetings')
  const id = await meetingUnderWay(page, tenant)
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}`)
  await page.getByRole('link', { name: 'Attendance', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Attendance of Weekly <b>&' })).toBeVisible()

  const table = page.getByRole('table', { name: 'Attendance' })
  const names = table.locator('tbody').getByRole('button', { name: /^Stays of / })
  await expect(names).toHaveCount(3)
  await table.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(names).toHaveText([/mia/, /olga/, /paul/])
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  const timeline = page.getByRole('group', { name: /^Timeline of 3 people/ })
  await timeline.getByRole('button', { name: /^olga: / }).focus()
  await page.keyboard.press('ArrowUp')
  const mia = timeline.getByRole('button', { name: /^mia: .+; .+ now, Android phone$/ })
  await expect(mia).toBeFocused()
  await expect(mia.locator('[data-bar]')).toHaveCount(2)

  await table.getByRole('button', { name: 'Stays of mia' }).click()
  await expect(table.getByText('2 stays')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  await page.getByLabel('Search names').fill('a')
  await expect(names).toHaveText([/mia/, /olga/, /paul/])
  await page.getByLabel('Search names').fill('ul')
  await expect(names).toHaveText([/paul/])
  await page.getByLabel('Late after').fill('15')
  await expect(page).toHaveURL(/[?&]late=15/)
  await expect(page).toHaveURL(/[?&]q=ul/)
  await page.reload()
  await expect(names).toHaveText([/paul/])
  await expect(page.getByLabel('Late after')).toHaveValue('15')

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^attendance-\d+-\d{4}-\d\d-\d\d\.xlsx$/)
  const [header, ...rows] = await rowsOf(await file.path())
  expect([header?.[0], rows.map(([name]) => name)]).toEqual(['Name', ['paul']])
})

test('attendance fits a phone, prints without buttons, is saved as a picture, and is nothing to whoever was only invited', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  const page = await newPage(browser, 'zh-CN')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, tenant, 'olga', '/meetings')
  const id = await meetingUnderWay(page, tenant)
  const path = `/t/${tenant.tenant.slug}/meetings/${id}/attendance`
  await page.goto(path)
  await expect(page.getByRole('group', { name: /^3 人的时间轴/ })).toBeVisible()
  expect(await findOverflow(page)).toBe(0)
  expect(await findViolations(page)).toEqual([])

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存为图片（SVG）' }).click()
  const picture = await readFile(await (await saving).path(), 'utf8')
  expect(picture).toContain('Weekly &lt;b&gt;&amp;')
  expect(picture.match(/<title>/g)).toHaveLength(3)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('考勤报告')).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Excel' })).toBeHidden()
  await expect(page.getByRole('table', { name: '考勤' })).toBeVisible()

  const other = await newPage(browser, 'zh-CN')
  await signIn(other, tenant, 'hugo', '/meetings')
  await other.goto(path)
  await expect(other.getByRole('heading', { name: '没有可显示的考勤' })).toBeVisible()
})
