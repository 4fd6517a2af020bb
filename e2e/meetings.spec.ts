import { expect, test } from 'playwright/test'
import { addresses, askSandbox, makeTenant, signIn } from './installation'

test('a meeting with Chinese text and a passcode that begins with 0 is in Tencent Meeting as typed', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('产品周会（第三次）')
  await page.getByText('安全', { exact: true }).click()
  await page.getByLabel('入会密码').check()
  await page.getByLabel('密码', { exact: true }).fill('0042')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('产品周会（第三次）')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  expect(answer).toMatchObject({
    meeting_info_list: [{ meeting_id: id, subject: '产品周会（第三次）', password: '0042' }],
  })
  await expect(page.getByText('会议密码：0042')).toBeVisible()
  await page.goto(`/t/${tenant.tenant.slug}/meetings`)
  await expect(page.getByRole('link', { name: '产品周会（第三次）', exact: true })).toBeVisible()
})

test('a wrong form names the field and keeps what was typed', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('')
  await page.getByText('安全', { exact: true }).click()
  await page.getByLabel('入会密码').check()
  await page.getByLabel('密码', { exact: true }).fill('12')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByLabel('会议主题')).toBeFocused()
  await expect(page.getByText('请填写会议主题')).toBeVisible()
  await expect(page.getByText('密码为 4~6 位数字')).toBeVisible()
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('12')
})

test('a network that breaks while saving loses nothing, and the second try makes one meeting', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('网络会断')
  await page.route('**/api/t/*/meetings', (route) => route.abort(), { times: 1 })
  const submit = page.getByRole('main').getByRole('button', { name: '预定会议' })
  await submit.click()
  await expect(page.getByText('网络已断开')).toBeVisible()
  await expect(page.getByLabel('会议主题')).toHaveValue('网络会断')
  await submit.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('网络会断')
  const list = (await (await page.request.get(`/api/t/${tenant.tenant.slug}/meetings`)).json()) as { items: unknown[] }
  expect(list.items).toHaveLength(1)
})

test('an answer that never came is told as unknown, with the way to the list', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const fault = { operation: 'createMeeting', path: '/v1/meetings', phase: 'after', kind: 'reset', times: 1 }
  const { byOpenId } = (await (await fetch(`${addresses.sandboxOrigin}/_sandbox/tokens`)).json()) as {
    byOpenId: Record<string, unknown>
  }
  const directory = (await (await fetch(`${addresses.sandboxOrigin}/_sandbox/directory`)).json()) as {
    corps: { slug: string; people: { openIds: Record<string, string> }[] }[]
  }
  const corp = directory.corps.find(({ slug }) => slug === tenant.tenant.slug)
  const openId = corp?.people
    .flatMap(({ openIds }) => Object.values(openIds))
    .find((candidate) => candidate in byOpenId)
  await fetch(`${addresses.sandboxOrigin}/_sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ ...fault, openId }),
  })
  await page.getByLabel('会议主题').fill('也许已经预定')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByText('不确定是否已经完成')).toBeVisible()
  await page.getByRole('link', { name: '查看会议列表' }).click()
  await expect(page.getByRole('link', { name: '也许已经预定', exact: true })).toBeVisible()
})

test("another organisation's meeting looks like one that does not exist", async ({ page, browser }) => {
  const [one, other] = await Promise.all([makeTenant(), makeTenant()])
  await signIn(page, one, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('只给自己人')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('只给自己人')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const stranger = await (await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })).newPage()
  await signIn(stranger, other)
  for (const asked of [id, '9999999999999999999']) {
    await stranger.goto(`/t/${other.tenant.slug}/meetings/${asked}`)
    await expect(stranger.getByText('会议不存在')).toBeVisible()
  }
})
