import { expect, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, signIn } from './installation'
import { control, makeTelling } from './telling-tenant'

const MINUTE = 60_000

/** A meeting that starts in five minutes: its people are told at once. */
async function schedule(page: Page, { tenant }: BrowserTenant, subject: string): Promise<string> {
  const startsAt = Math.ceil(Date.now() / MINUTE) * MINUTE + 5 * MINUTE
  const [from, to] = [startsAt, startsAt + 30 * MINUTE].map((at) => new Date(at).toISOString())
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { subject, startsAt: from, endsAt: to },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return ((await answer.json()) as { id: string }).id
}

let files = 0
/** Tencent tells that a recording of the meeting can be watched. */
function finishRecording({ app, people }: BrowserTenant, id: string): Promise<unknown> {
  files += 1
  const meeting_info = { meeting_id: id, creator: { userid: people.olga?.openId } }
  const payload = [{ operate_time: Date.now(), recording_files: [{ record_file_id: `${files}` }], meeting_info }]
  return control('/events', { sdkId: app.sdkId, event: 'recording.completed', payload })
}

const bell = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^通知/ })
const told = (page: Page) => page.getByRole('dialog', { name: '通知' })

test('a start and a recording ring within ten seconds, lead where they say, and a muted kind rings no more', async ({
  page,
}) => {
  const made = await makeTelling()
  await signIn(page, made)
  await expect(bell(page)).toHaveAccessibleName('通知')
  const id = await schedule(page, made, '产品周会')
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读', { timeout: 10_000 })
  await finishRecording(made, id)
  await expect(bell(page)).toHaveAccessibleName('通知，2 条未读', { timeout: 10_000 })
  await expect(page).toHaveTitle(/^\(2\) /)
  await expect(page.getByRole('status').filter({ hasText: '2 条未读通知' })).toHaveCount(1)

  await bell(page).press('Enter')
  await expect(told(page).getByRole('link', { name: /“产品周会”将于 .* 开始/ })).toBeVisible()
  await expect(told(page).getByRole('link', { name: '加入' })).toHaveAttribute(
    'href',
    new RegExp(`/meetings/${id}/join$`),
  )
  await told(page).getByRole('link', { name: '“产品周会”的录制已生成' }).click()
  await expect(page).toHaveURL(new RegExp(`/${id}`))
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读')

  await bell(page).click()
  await told(page).getByRole('link', { name: '全部通知与设置' }).click()
  await page.getByRole('main').getByRole('button', { name: '全部标为已读' }).click()
  await expect(bell(page)).toHaveAccessibleName('通知')
  await expect(page).toHaveTitle(/^通知/)
  await page.getByRole('switch', { name: '录制已生成' }).uncheck()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('设置已保存')).toBeVisible()

  await finishRecording(made, id)
  await schedule(page, made, '预算评审')
  await expect(page.getByRole('main').getByRole('link', { name: /“预算评审”将于/ })).toBeVisible({ timeout: 10_000 })
  await expect(page.getByRole('main').getByRole('link', { name: '“产品周会”的录制已生成' })).toHaveCount(1)
})

test('the browser tells of a start while no page is in sight, asked by a press, and not in quiet hours', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['notifications'], { origin: addresses.origin })
  await page.addInitScript(() => {
    const shown: string[] = []
    class Shown {
      static permission = 'default'
      static async requestPermission() {
        Shown.permission = 'granted'
        return 'granted'
      }
      constructor(text: string) {
        shown.push(text)
      }
    }
    Object.assign(window, { Notification: Shown, shown })
  })
  const shown = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown)
  const look = (visible: boolean) =>
    page.evaluate(
      (value) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
        document.dispatchEvent(new Event('visibilitychange'))
      },
      visible ? 'visible' : 'hidden',
    )
  const made = await makeTelling()
  const door = `/api/t/${made.tenant.slug}/notifications`
  await signIn(page, made, 'olga', '/notifications')
  const save = async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await page.getByRole('button', { name: '保存' }).click()
    expect((await saved).ok()).toBe(true)
  }
  /** Goes out of sight, and knows what there is already. */
  const leave = async () => {
    const begun = [page.waitForResponse(/\/events$/), page.waitForResponse(/notifications\/unread$/)]
    await look(false)
    await Promise.all(begun)
  }
  const inBrowser = page.getByRole('switch', { name: '浏览器通知' })
  await expect(inBrowser).not.toBeChecked()
  await inBrowser.check()
  await save()

  await schedule(page, made, '站会')
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读', { timeout: 10_000 })
  await leave()
  await schedule(page, made, '产品周会')
  await expect.poll(shown).toEqual([expect.stringMatching(/^“产品周会”将于 .* 开始$/)])

  await look(true)
  await page.getByRole('switch', { name: '免打扰时段' }).check()
  const field = (name: string) => page.getByRole('combobox', { name, exact: true })
  const clockIn = (hours: number) =>
    page.evaluate((later) => new Date(Date.now() + later * 3_600_000).toTimeString().slice(0, 5), hours)
  await field('从').fill(await clockIn(-1))
  await field('到').fill(await clockIn(2))
  await save()
  expect(await (await page.request.get(`${door}/unread`)).json()).toMatchObject({ isQuiet: true, inBrowser: true })
  await leave()
  const asked = page.waitForResponse(
    async (answer) => answer.url().endsWith('/notifications') && (await answer.text()).includes('预算评审'),
  )
  await schedule(page, made, '预算评审')
  await asked
  await look(true)
  await expect(page.getByRole('main').getByRole('link', { name: /“预算评审”将于/ })).toBeVisible()
  expect(await shown()).toHaveLength(1)
})
