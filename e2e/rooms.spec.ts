import { type Browser, expect, type Page, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn, startDate } from './installation'

const rooms = [
  { name: '长城厅', building: '主楼', capacity: 12 },
  { name: '海棠', building: '主楼', capacity: 6 },
  { name: '仓库', building: '附楼', capacity: 4, isOpen: false },
]
const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'ben', role: 'MEMBER' as const },
]

// In a context that may have more pages: axe looks at one beside it.
const newPage = async (browser: Browser) =>
  (await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })).newPage()

const submit = (page: Page) => page.getByRole('main').getByRole('button', { name: '预定会议', exact: true })
const fold = (page: Page) => page.getByRole('group').filter({ hasText: '会议室' }).locator('summary').last()

/** Opens the form as somebody, with the rooms unfolded. */
async function openForm(page: Page, tenant: BrowserTenant, userid: string, subject: string): Promise<void> {
  await signIn(page, tenant, userid, '/meetings/new')
  await page.getByLabel('会议主题').fill(subject)
  await page.getByRole('textbox', { name: startDate }).fill('2099-01-15')
  await page.keyboard.press('Tab')
  await fold(page).click()
  await expect(page.getByRole('checkbox', { name: '长城厅' })).toBeVisible()
}

test('a member books a room while scheduling; a colleague finds it taken until it is released', async ({ browser }) => {
  const tenant = await makeTenant({ rooms, members })
  const [mia, ben] = await Promise.all([newPage(browser), newPage(browser)])
  await openForm(mia, tenant, 'mia', '设计评审')
  await openForm(ben, tenant, 'ben', '另一个会')
  expect(await findViolations(mia)).toEqual([])
  await expect(mia.getByRole('checkbox', { name: '仓库' })).toHaveAttribute('aria-disabled', 'true')
  await expect(mia.getByText('不开放预定')).toBeVisible()
  await mia.getByRole('checkbox', { name: '长城厅' }).check()
  // Ben chose it too, before anybody had it.
  await ben.getByRole('checkbox', { name: '长城厅' }).check()
  await submit(mia).click()
  await expect(mia.getByRole('heading', { level: 1 })).toHaveText('设计评审')
  const card = mia.getByRole('region', { name: '会议室' })
  await expect(card.getByText('长城厅')).toBeVisible()
  expect(await findViolations(mia)).toEqual([])

  await submit(ben).click()
  await expect(ben.getByRole('heading', { level: 1 })).toHaveText('另一个会')
  await expect(ben.getByText('会议已预定，但有会议室没有订到')).toBeVisible()
  await expect(ben.getByText('长城厅：该时段已被占用')).toBeVisible()
  await ben.getByRole('button', { name: '另选会议室' }).click()
  const dialog = ben.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: '长城厅' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('checkbox', { name: '海棠' }).check()
  await dialog.getByRole('button', { name: '预定', exact: true }).click()
  await expect(ben.getByRole('region', { name: '会议室' }).getByText('海棠')).toBeVisible()
  await expect(ben.getByText('长城厅：该时段已被占用')).toBeHidden()

  await mia.getByRole('button', { name: '取消会议' }).click()
  await mia.getByRole('alertdialog').or(mia.getByRole('dialog')).getByRole('button', { name: '取消会议' }).click()
  await expect(mia.getByText('会议室仍被占用')).toBeVisible()
  await card.getByRole('button', { name: '释放 长城厅' }).click()
  await expect(card).toBeHidden()
  await ben.getByRole('button', { name: '再订一间' }).click()
  await dialog.getByRole('checkbox', { name: '长城厅' }).check()
  await dialog.getByRole('button', { name: '预定', exact: true }).click()
  await expect(ben.getByRole('region', { name: '会议室' }).getByText('长城厅')).toBeVisible()
})

test('the rooms stand by building with their day; an administrator sees devices, nobody without the secret', async ({
  browser,
}) => {
  const tenant = await makeTenant({ rooms, members })
  const [olga, mia] = await Promise.all([newPage(browser), newPage(browser)])
  await signIn(olga, tenant, 'olga', '/rooms')
  await expect(olga.getByText('3 间会议室')).toBeVisible()
  await expect(olga.getByText('Rooms 设备（普通）')).toBeVisible()
  await olga.getByPlaceholder('按名称或位置搜索').fill('附楼')
  await expect(olga.getByText('1 间会议室')).toBeVisible()
  await olga.getByRole('button', { name: '仓库' }).click()
  await expect(olga.getByRole('dialog').getByText('Rooms 版本')).toBeVisible()
  expect(await findViolations(olga)).toEqual([])
  await olga.keyboard.press('Escape')
  await expect(olga.getByRole('button', { name: '仓库' })).toBeFocused()

  await signIn(mia, tenant, 'mia', '/rooms')
  await expect(mia.getByText('3 间会议室')).toBeVisible()
  await expect(mia.getByText('Rooms 设备（普通）')).toBeHidden()
  const slug = tenant.tenant.slug
  const headers = { origin: new URL(olga.url()).origin }
  const removed = await olga.request.post(`/api/t/${slug}/admin/tencent/credential/remove`, { headers, data: {} })
  expect(removed.status()).toBe(204)
  await mia.reload()
  await expect(mia.getByText('会议室需要企业密钥')).toBeVisible()
  await expect(mia.getByText('请联系组织的所有者或管理员')).toBeVisible()
  expect(await findViolations(mia)).toEqual([])
  await olga.reload()
  await expect(olga.getByRole('link', { name: '填写企业密钥' })).toHaveAttribute('href', `/t/${slug}/admin/tencent`)
})
