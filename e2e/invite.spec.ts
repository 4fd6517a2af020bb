import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import { expect, type Locator, type Page, test } from 'playwright/test'
import { drawQr } from '../test/draw-qr'
import { findViolations } from './find-violations'
import { addresses, makeTenant, signIn } from './installation'

test.use({ timezoneId: 'Asia/Shanghai' })

async function schedule(page: Page, slug: string) {
  const hour = 3_600_000
  const at = (hours: number) => new Date(Math.ceil(Date.now() / hour) * hour + hours * hour).toISOString().slice(0, 19)
  const answer = await page.request.post(`/api/t/${slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: {
      subject: '产品周会, 第三次',
      startsAt: `${at(24)}Z`,
      endsAt: `${at(25)}Z`,
      timeZone: 'Asia/Shanghai',
      password: '0824',
    },
  })
  return (await answer.json()) as { id: string; code: string; joinUrl: string }
}

const readClipboard = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item?.types.includes(wanted) ? await (await item.getType(wanted)).text() : undefined
  }, type)

async function scan(code: Locator): Promise<string | undefined> {
  const [, , size = '0'] = ((await code.getAttribute('viewBox')) ?? '').split(' ')
  const { image, side } = drawQr({
    size: Number(size),
    path: (await code.locator('path').last().getAttribute('d')) ?? '',
  })
  return jsQR(image, side, side)?.data
}

test('an invitation is copied in both languages and three formats, by button and by key, as it was last time', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const { id, joinUrl } = await schedule(page, slug)
  await page.goto(`/t/${slug}/meetings/${id}`)
  const card = page.getByRole('region', { name: '邀请' })
  await card.getByRole('button', { name: '复制邀请' }).click()
  await expect(page.getByText('已复制中文邀请')).toBeVisible()
  const chinese = await readClipboard(page, 'text/plain')
  expect(chinese).toContain('会议主题：产品周会, 第三次\n会议时间：')
  expect(chinese).toContain(`\n${joinUrl}\n`)
  expect(chinese).toContain('会议密码：0824')
  expect(await readClipboard(page, 'text/html')).toBeUndefined()

  await card.getByText('英文', { exact: true }).click()
  await card.getByText('富文本', { exact: true }).click()
  await expect(card.getByText('Passcode: 0824')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('i')
  await expect(page.getByText('已复制英文邀请')).toBeVisible()
  expect(await readClipboard(page, 'text/html')).toContain(`<a href="${joinUrl}">${joinUrl}</a>`)
  expect(await readClipboard(page, 'text/plain')).toContain('Subject: 产品周会, 第三次\n')

  await card.getByText('Markdown', { exact: true }).click()
  await page.reload()
  await expect(card.getByText('- **Passcode**: 0824')).toBeVisible()
  await card.getByRole('button', { name: '复制邀请' }).click()
  await expect(page.getByText('已复制英文邀请')).toBeVisible()
  expect(await readClipboard(page, 'text/plain')).toContain('- **Subject**: 产品周会, 第三次\n')
  expect(await findViolations(page)).toEqual([])
})

test('the code to scan is the join link, on the page and on paper, and the calendar file is saved', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const { id, code, joinUrl } = await schedule(page, slug)
  await page.goto(`/t/${slug}/meetings/${id}`)
  const qr = page.getByRole('img', { name: '二维码：扫码加入 产品周会, 第三次' })
  await expect(qr).toBeVisible()
  expect(await scan(qr)).toBe(joinUrl)

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: '日历文件' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe(`meeting-${code}.ics`)
  expect(await readFile(await file.path(), 'utf8')).toContain('SUMMARY:产品周会\\, 第三次\r\n')

  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('产品周会, 第三次')
  expect(await scan(qr)).toBe(joinUrl)
  await page.getByText('英文', { exact: true }).click()
  await expect(page.getByText('Meeting code', { exact: true })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('search')).toBeHidden()
  await expect(qr).toBeVisible()
})

const foreign = [
  '林晓 邀请您参加腾讯会议',
  '会议主题：供应商评审',
  '会议时间：2031/04/29 16:30-19:30 (GMT+08:00) 中国标准时间 - 北京',
  '',
  '#腾讯会议：999-322-626',
  '会议密码：0042',
].join('\n')

test('an invitation that is pasted anywhere fills the form, offers its meeting, and is undone at one press', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant, 'olga', '/meetings/new')
  const subject = page.getByLabel('会议主题')
  const before = await subject.inputValue()
  await page.evaluate((text) => navigator.clipboard.writeText(text), foreign)
  await page.locator('h1').click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(subject).toHaveValue('供应商评审')
  await expect(page.getByText('已从邀请填入：主题、时间、时区、入会密码')).toBeVisible()
  await expect(page.getByLabel('开始', { exact: true })).toHaveValue('16:30')
  await expect(page.getByRole('link', { name: '打开会议' })).toHaveAttribute('href', `/t/${slug}/meetings?q=999322626`)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(subject).toHaveValue(before)

  await page.goto(`/t/${slug}`)
  await page.getByRole('button', { name: '更多方式' }).click()
  await page.getByRole('menuitem', { name: /从邀请预定/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('邀请的文字')).toBeFocused()
  await dialog.getByLabel('邀请的文字').fill('周会')
  await dialog.getByRole('button', { name: '填入' }).click()
  await expect(dialog.getByText(/没有找到主题、时间或会议号/)).toBeVisible()
  await dialog.getByLabel('邀请的文字').fill(foreign)
  await dialog.getByRole('button', { name: '填入' }).click()
  await expect(subject).toHaveValue('供应商评审')
})

test('a typed time is shown as understood and filled in on Enter; one that may mean two is asked', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const field = page.getByLabel('直接输入时间')
  const [start, end] = [page.getByLabel('开始', { exact: true }), page.getByLabel('结束', { exact: true })]
  await field.fill('明天下午3点 45分钟')
  await expect(page.getByText(/15:00 – 15:45，按 Enter 填入/)).toBeVisible()
  await field.press('Enter')
  await expect(start).toHaveValue('15:00')
  await expect(end).toHaveValue('15:45')
  await field.fill('明天4点')
  await field.press('Enter')
  await expect(start).toHaveValue('15:00')
  await page.getByRole('button', { name: /16:00/ }).click()
  await expect(start).toHaveValue('16:00')
  await expect(end).toHaveValue('16:45')
  await field.fill('什么时候都行')
  await field.press('Enter')
  await expect(page.getByText(/没有看懂/)).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})
