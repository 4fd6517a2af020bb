import { expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn } from './installation'

test.use({ timezoneId: 'Asia/Shanghai' })

const people = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'paul', role: 'MEMBER' as const },
]

interface Stored {
  subject: string
  password?: string
  start_time: string
  end_time: string
  settings: Record<string, unknown>
}

async function stored(tenant: BrowserTenant, id: string): Promise<Stored> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  return (answer as { meeting_info_list: [Stored] }).meeting_info_list[0]
}

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('a form is kept as a template, chosen by keyboard, taken back at one press, and changed by whom it says', async ({
  page,
  browser,
}) => {
  const tenant = await makeTenant({ members: people })
  await signIn(page, tenant, 'olga', '/meetings/new')
  const subject = page.getByLabel('会议主题')
  await subject.fill('面试')
  await page.getByLabel('重复', { exact: true }).selectOption('weekly')
  await page.getByText('按日期', { exact: true }).click()
  await page.getByText('安全', { exact: true }).click()
  await page.getByRole('switch', { name: '入会密码' }).click()
  await page.getByLabel('密码', { exact: true }).fill('0042')

  const save = page.getByRole('button', { name: '存为模板' })
  await save.click()
  const saving = page.getByRole('dialog', { name: '存为模板' })
  await expect(saving.getByLabel('名称')).toHaveValue('面试')
  await saving.getByRole('radio', { name: '整个组织' }).check()
  await expect(saving.getByText('会一起加密保存：入会密码。组织中选用它的人都能看到。')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await saving.getByRole('button', { name: '保存模板' }).click()
  await expect(page.getByText('模板“面试”已保存')).toBeVisible()
  await expect(save).toBeFocused()
  await save.click()
  await saving.getByRole('radio', { name: '整个组织' }).check()
  await saving.getByRole('button', { name: '保存模板' }).click()
  await expect(saving.getByText('已有同名模板')).toBeVisible()
  await expect(saving.getByLabel('名称')).toBeFocused()
  await page.keyboard.press('Escape')

  const context = await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const other = await context.newPage()
  await signIn(other, tenant, 'paul')
  await other.getByRole('button', { name: '更多方式' }).press('Enter')
  await other.getByRole('menuitem', { name: /^从模板预定/ }).press('Enter')
  const choice = other.getByRole('dialog', { name: '会议模板' })
  const row = choice.getByRole('button', { name: /^面试/ })
  await expect(row).toBeFocused()
  await expect(row).toContainText(/1 小时.*每周 11 场.*有密码.*由管理员维护/)
  await expect(choice.getByRole('button', { name: /重命名或删除/ })).toHaveCount(0)
  expect(await findViolations(other)).toEqual([])
  await other.keyboard.press('Enter')
  await expect(other.getByText('已从模板“面试”填入：主题、重复方式、入会密码')).toBeVisible()
  await expect(other.getByLabel('会议主题')).toHaveValue('面试')
  await expect(other.getByLabel('场数', { exact: true })).toHaveValue('11')
  await expect(other.getByText('来自模板', { exact: true })).toHaveCount(2)
  await expect(other).toHaveURL(/meetings\/new$/)
  expect(await findViolations(other)).toEqual([])
  await other.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(other.getByLabel('会议主题')).toHaveValue('paul预定的会议')
  await expect(other.getByLabel('重复', { exact: true })).toHaveValue('none')
  expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await context.close()

  await page.getByRole('button', { name: '从模板填入' }).click()
  const templates = page.getByRole('dialog', { name: '会议模板' })
  await templates.getByRole('button', { name: '重命名或删除“面试”' }).click()
  await page.getByRole('menuitem', { name: '重命名' }).click()
  await expect(templates.getByLabel('名称')).toBeFocused()
  await page.keyboard.type('技术面试')
  await page.keyboard.press('Enter')
  await templates.getByRole('button', { name: '重命名或删除“技术面试”' }).click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await expect(templates.getByRole('alert')).toContainText('组织中的所有人都不能再选用')
  expect(await findViolations(page)).toEqual([])
  await templates.getByRole('button', { name: '删除', exact: true }).click()
  await expect(templates.getByText('还没有模板')).toBeVisible()
})

test('a meeting is scheduled again with everything but its time, from its page, its row and the ended ones', async ({
  page,
}) => {
  const tenant = await makeTenant({ members: people })
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const day = 86_400_000
  const tomorrow = new Date(Date.now() + day).toISOString().slice(0, 10)
  const answer = await page.request.post(`/api/t/${slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: {
      ...{ subject: '季度复盘', startsAt: `${tomorrow}T06:00:00Z`, endsAt: `${tomorrow}T06:45:00Z` },
      ...{ timeZone: 'Asia/Shanghai', password: '260824', settings: { waitingRoom: true, joinBeforeHost: false } },
      guests: [{ area: '86', phone: '13800000000', name: '张三' }],
    },
  })
  const { id } = (await answer.json()) as { id: string }
  await page.goto(`/t/${slug}/meetings/${id}`)
  await page.getByRole('link', { name: '再来一场' }).click()
  await expect(page.getByText(/^已从“季度复盘”填入：/)).toContainText('主题、时间、')
  await expect(page).toHaveURL(/meetings\/new$/)
  await expect(page.getByLabel('开始', { exact: true })).toHaveValue('14:00')
  await expect(page.getByText('1 位嘉宾')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('季度复盘')
  await expect.poll(() => idOf(page)).not.toBe(id)
  const [first, second] = [await stored(tenant, id), await stored(tenant, idOf(page))]
  expect(second).toMatchObject({ subject: first.subject, password: '260824', settings: first.settings })
  expect(Number(second.start_time) - Number(first.start_time)).toBe((7 * day) / 1000)
  expect(Number(second.end_time) - Number(first.end_time)).toBe((7 * day) / 1000)

  await page.getByRole('button', { name: '存为模板' }).click()
  const saving = page.getByRole('dialog', { name: '存为模板' })
  await expect(saving.getByText('会一起加密保存：入会密码、嘉宾的手机号。')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/t/${slug}/meetings`)
  await page.getByRole('link', { name: '再来一场：季度复盘' }).first().click()
  await expect(page.getByText(/^已从“季度复盘”填入：/)).toBeVisible()
  expect(await findOverflow(page)).toBe(0)

  const bulk = {
    corp: slug,
    userid: 'olga',
    sdkId: tenant.app.sdkId,
    count: 1,
    subject: '上周的',
    durationSeconds: 1800,
  }
  const startsAt = Math.floor((Date.now() - 6 * day) / 1000)
  await fetch(`${addresses.sandboxOrigin}/_sandbox/bulk`, {
    method: 'POST',
    body: JSON.stringify({ ...bulk, startsAt }),
  })
  await page.goto(`/t/${slug}/ended`)
  await page.getByRole('link', { name: '再来一场：上周的 1' }).click()
  await expect(page.getByLabel('会议主题')).toHaveValue('上周的 1')
  await expect(page.getByText(/^已从“上周的 1”填入：/)).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByLabel('会议主题')).toHaveValue('季度复盘')
})
