import { expect, type Page, test } from 'playwright/test'
import { findOverflow, findViolations } from './find-violations'
import { askSandbox, type BrowserTenant, makeTenant, signIn } from './installation'

interface Stored {
  subject: string
  settings: Record<string, unknown>
  location: string
  host_key: string
  enable_live: boolean
  live_config: Record<string, unknown>
  guests: { area: string; phone_number: string; guest_name: string }[]
}

/** The meeting as its creator reads it at Tencent Meeting. */
async function stored(tenant: BrowserTenant, id: string): Promise<Stored> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  return (answer as { meeting_info_list: [Stored] }).meeting_info_list[0]
}

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[4] ?? ''
const openFold = (page: Page, title: string) => page.locator('summary').filter({ hasText: title }).first().click()

test('every setting goes to Tencent Meeting as chosen, and a later change of one leaves the others', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await page.getByLabel('会议主题').fill('发布会')
  await openFold(page, '安全')
  await page.getByRole('switch', { name: '等候室' }).check()
  await page.getByRole('radio', { name: '仅企业成员' }).check()
  await page.getByRole('switch', { name: '主持人密钥' }).check()
  await page.getByLabel('主持人密钥（6 位数字）').fill('048213')
  await openFold(page, '会议中')
  await page.getByLabel('入会时静音').selectOption({ label: '超过 6 人后自动静音' })
  await page.getByLabel('屏幕共享水印').selectOption({ label: '多排' })
  await openFold(page, '录制')
  await expect(page.getByRole('switch', { name: '成员入会即开始录制' })).toHaveAccessibleDescription(/仅云录制可用/)
  await page.getByLabel('自动录制').selectOption({ label: '云录制' })
  await page.getByRole('switch', { name: '成员入会即开始录制' }).check()
  await openFold(page, '直播')
  await page.getByRole('switch', { name: '开启直播' }).check()
  await page.getByRole('switch', { name: '直播密码' }).check()
  await openFold(page, '地点')
  await page.getByLabel('会议地点').fill('深圳 3 号楼')
  await openFold(page, '人员')
  const guests = page.getByLabel('嘉宾（手机号）')
  await guests.fill('+86 13800138000 张三\nabc\n+1 4155550100 Ann')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByText('已开启直播密码，请填写密码')).toBeVisible()
  await expect(guests).toHaveAccessibleDescription(/第 2 行/)
  expect(await findViolations(page)).toEqual([])
  await page.getByLabel('观看密码').fill('246810')
  await guests.fill('+86 13800138000 张三\n+1 4155550100 Ann')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('发布会')
  const before = await stored(tenant, idOf(page))
  expect(before).toMatchObject({
    location: '深圳 3 号楼',
    host_key: '048213',
    enable_live: true,
    live_config: { live_password: '246810' },
    settings: {
      auto_in_waiting_room: true,
      only_allow_enterprise_user_join: true,
      mute_enable_type_join: 2,
      allow_screen_shared_watermark: true,
      water_mark_type: 1,
      auto_record_type: 'cloud',
      participant_join_auto_record: true,
    },
    guests: [
      { area: '86', phone_number: '13800138000', guest_name: '张三' },
      { area: '1', phone_number: '4155550100', guest_name: 'Ann' },
    ],
  })
  const card = page.getByRole('region', { name: '嘉宾' })
  await expect(card).toContainText('8000')
  await expect(page.getByText('13800138000')).toHaveCount(0)
  expect([await findViolations(page), await findOverflow(page)]).toEqual([[], 0])

  await page.getByRole('link', { name: '修改' }).click()
  await openFold(page, '地点')
  await page.getByLabel('会议地点').fill('线上')
  await page.getByRole('main').getByRole('button', { name: '保存修改' }).click()
  await expect(page).toHaveURL(/meetings\/\d+$/)
  expect(await stored(tenant, idOf(page))).toEqual({ ...before, location: '线上' })
})
