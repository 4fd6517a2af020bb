import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
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

test('the file has the rows, the order and the columns of the screen, and no formula', async ({ page }) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  const [, second] = await schedule(page, acme, ['=1+1', '产品周会'])
  await page.goto(`/t/${acme.tenant.slug}/meetings`)
  await page.getByRole('button', { name: '显示列' }).click()
  await page.getByRole('checkbox', { name: '时长' }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(rows(page)).toHaveText(['=1+1', '产品周会'])
  await expect(page.locator('[data-row]').first()).not.toContainText('30 分钟')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n')
  const code = String(second?.code).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
  expect(lines[0]).toBe('\ufeff"开始","结束","主题","会议号","我的身份","周期","状态"')
  expect(lines[1]).toContain(`"'=1+1"`)
  expect(lines[2]).toContain(`"产品周会","${code}","我创建的","","待开始"`)
  expect(lines.slice(3)).toEqual([''])
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
