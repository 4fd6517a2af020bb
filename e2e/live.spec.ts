import { type Browser, expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn } from './installation'

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
]

// In a context that may have more pages: axe looks at one beside it, and a replay opens in one.
const newPage = async (browser: Browser, locale = 'zh-CN') =>
  (await browser.newContext({ baseURL: addresses.origin, locale })).newPage()

const at = (id: string, action: string, body: object) =>
  fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${id}/${action}`, { method: 'POST', body: JSON.stringify(body) })

/** A meeting with a live stream of whoever is signed in on the page; returns its id. */
async function scheduleLive(page: Page, { tenant }: BrowserTenant): Promise<string> {
  const inHours = (hours: number) => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`
  const live = {
    enabled: true,
    subject: '员工大会',
    summary: '欢迎观看',
    password: '20262026',
    chat: true,
    replay: true,
  }
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { type: 'scheduled', subject: '全员会', startsAt: inHours(1), endsAt: inHours(2), live },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

const setVisibility = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test('a creator changes the stream where it stands, sees who watches while they look, and watches and deletes the replay', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  const page = await newPage(browser)
  await page.clock.install()
  await signIn(page, tenant, 'mia', '/meetings')
  const id = await scheduleLive(page, tenant)
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}`)
  const card = page.getByRole('region', { name: '直播', exact: true })
  await expect(card.getByText('暂无回看')).toBeVisible()
  await expect(card.getByText('20262026')).toBeHidden()
  await card.getByRole('button', { name: '显示直播二维码' }).click()
  await expect(page.getByRole('img', { name: '观看“员工大会”的二维码' })).toBeVisible()
  await page.keyboard.press('Escape')

  await card.getByRole('button', { name: '修改', exact: true }).click()
  await expect(card.getByLabel('直播主题')).toBeFocused()
  await expect(card.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true')
  await card.getByLabel('直播主题').fill('年度员工大会')
  await card.getByRole('switch', { name: '允许观众讨论' }).uncheck()
  await card.getByLabel('观看密码').fill('')
  await card.getByRole('button', { name: '保存' }).click()
  await expect(card.getByText('已开启直播密码，请填写密码')).toBeVisible()
  await expect(card.getByLabel('观看密码')).toBeFocused()
  await expect(card.getByLabel('直播主题')).toHaveValue('年度员工大会')
  await card.getByLabel('观看密码').fill('19491001')
  const changes = card.getByRole('region', { name: '修改内容' })
  await expect(changes.locator('dt')).toHaveText(['直播主题', '观看密码', '允许观众讨论'])
  await expect(changes).not.toContainText('19491001')
  expect(await findViolations(page)).toEqual([])
  await card.getByRole('button', { name: '保存' }).click()
  await expect(card.getByText('年度员工大会')).toBeVisible()
  await expect(card.getByRole('button', { name: '修改', exact: true })).toBeFocused()
  const asked = await askSandbox(tenant, `/v1/meetings/${id}?userid=mia&instanceid=1`)
  expect(asked).toMatchObject({
    meeting_info_list: [
      { live_config: { live_subject: '年度员工大会', live_password: '19491001', enable_live_im: false } },
    ],
  })

  await at(id, 'join', { userid: 'mia' })
  await at(id, 'viewers', { watching: 9 })
  await page.reload()
  await expect(card.getByText('9 人正在观看')).toBeVisible()
  let counted = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/live/viewers')) counted++
  })
  await at(id, 'viewers', { watching: 12 })
  await page.clock.fastForward(16_000)
  await expect(card.getByText('12 人正在观看')).toBeVisible()
  await setVisibility(page, 'hidden')
  const before = counted
  await page.clock.fastForward(16_000)
  await page.clock.fastForward(16_000)
  expect(counted).toBe(before)
  await setVisibility(page, 'visible')

  await at(id, 'leave', { userid: 'mia' })
  await page.reload()
  await expect(card.getByText('共 12 人观看')).toBeVisible()
  const watch = card.getByRole('link', { name: '观看回看“年度员工大会”' })
  await expect(watch).toBeVisible()
  expect(await page.content()).not.toMatch(/\/l\/\d+\/\d+/)
  expect(await findViolations(page)).toEqual([])
  const [replay] = await Promise.all([page.waitForEvent('popup'), watch.click()])
  await expect(replay.getByRole('heading', { name: '年度员工大会' })).toBeVisible()
  await replay.close()

  await card.getByRole('button', { name: '删除回看“年度员工大会”' }).click()
  const dialog = page.getByRole('dialog')
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: '永久删除' }).click()
  await expect(card.getByText('暂无回看')).toBeVisible()
  await card.getByRole('button', { name: '同时推流到其他平台' }).click()
  await dialog.getByRole('button', { name: '开始推流' }).click()
  await expect(dialog.getByText('请填写推流密钥')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await dialog.getByLabel('推流地址').fill('rtmp://push.example/live')
  await dialog.getByLabel('推流密钥').fill('the-stream-key')
  await dialog.getByRole('button', { name: '开始推流' }).click()
  await expect(dialog).toBeHidden()
})

test('without the enterprise secret a member reads whom to ask, an administrator where to enter it, and both can change the stream', async ({
  browser,
}) => {
  const tenant = await makeTenant({ members })
  const [olga, mia] = [await newPage(browser), await newPage(browser, 'en')]
  const { slug } = tenant.tenant
  await signIn(olga, tenant, 'olga', '/meetings')
  await signIn(mia, tenant, 'mia', '/meetings')
  const [olgas, mias] = [await scheduleLive(olga, tenant), await scheduleLive(mia, tenant)]
  const headers = { origin: addresses.origin }
  const removed = await olga.request.post(`/api/t/${slug}/admin/tencent/credential/remove`, { headers, data: {} })
  expect(removed.status()).toBe(204)

  await olga.goto(`/t/${slug}/meetings/${olgas}`)
  await expect(olga.getByText('观看人数和回看需要企业密钥')).toBeVisible()
  await expect(olga.getByRole('link', { name: '填写企业密钥' })).toHaveAttribute('href', `/t/${slug}/admin/tencent`)
  await mia.setViewportSize({ width: 360, height: 780 })
  await mia.goto(`/t/${slug}/meetings/${mias}`)
  const card = mia.getByRole('region', { name: 'Live stream', exact: true })
  await expect(card.getByText('Ask an owner or admin.')).toBeVisible()
  await expect(card.getByRole('link', { name: 'Enter the secret' })).toBeHidden()
  expect(await findViolations(mia)).toEqual([])
  expect(await findOverflow(mia)).toBe(0)
  await card.getByRole('link', { name: 'Change' }).click()
  await expect(mia).toHaveURL(`${addresses.origin}/t/${slug}/meetings/${mias}/edit`)
})
