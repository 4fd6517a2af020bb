import type { Locator, Page } from 'playwright/test'
import type { Places } from './every-page'

/** A dialog, menu or panel, and the way to it by keyboard. */
export interface Overlay {
  /** The file that uses the primitive. */
  of: string
  at: string
  /** What must be done before its opener is there. */
  first?: (page: Page) => Promise<void>
  /** What it opens from; the focus comes back to it. */
  opener: (page: Page) => Locator
  /** What is pressed on the opener: Enter, unless said otherwise. */
  key?: string
  /** The entry of the opener's menu that opens it. */
  entry?: string
  /** The opener is there on a phone only. */
  isNarrow?: boolean
  /** Pressed inside it, to what it shows after. */
  next?: (overlay: Locator) => Locator
}

const named =
  (name: string | RegExp, place: 'main' | 'page' = 'main') =>
  (page: Page): Locator =>
    (place === 'main' ? page.getByRole('main') : page).getByRole('button', { name }).locator('visible=true').first()

/** Ticks the first row of a list that can be selected from. */
const selectFirst = (page: Page) =>
  page
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .check()

const beginSelecting = async (page: Page) => {
  await named('选择')(page).click()
  await selectFirst(page)
}

const recordingMenu = named(/的录制的更多操作$/)

const account = named(/olga 的账户菜单/, 'page')
const paul = named('paul 的更多操作')
const row = (page: Page) => page.getByRole('main').getByRole('link', { name: 'paul' })

const delivery = (page: Page) => page.getByRole('main').getByRole('link', { name: '被拒绝的投递' })

interface Settings {
  webhook: { url: string } | null
}

/** Every use of a dialog, menu or panel in components. */
export const everyOverlay = ({ slug, meeting, series, running, live }: Places): Overlay[] => {
  const at = (path: string) => `/t/${slug}${path}`
  const [today, list, accounts] = [at(''), at('/meetings'), at('/admin/accounts')]
  const pending = at('/admin/accounts?view=pending')
  return [
    { of: 'layout/tenant-menu', at: today, opener: named(/^切换组织/, 'page') },
    { of: 'layout/account-menu', at: today, opener: account },
    { of: 'accounts/sign-ins-dialog', at: today, opener: account, entry: '登录的设备' },
    { of: 'accounts/own-dialog', at: today, opener: account, entry: '退出所有设备' },
    { of: 'keyboard/help-dialog', at: today, opener: account, entry: '键盘快捷键' },
    { of: 'layout/create-menu', at: today, opener: named('更多方式', 'page') },
    { of: 'notifications/bell-panel', at: today, opener: named(/^通知/, 'page') },
    { of: 'layout/account-menu', at: today, opener: named(/^更多, /, 'page'), isNarrow: true },
    { of: 'layout/create-menu', at: today, opener: named('新建会议', 'page'), isNarrow: true },
    { of: 'palette/palette', at: today, opener: (page) => page.getByRole('searchbox'), key: 'ControlOrMeta+k' },
    { of: 'meetings/about-list', at: list, opener: named('了解原因') },
    { of: 'meetings/export-menu', at: list, opener: named(/^导出/) },
    { of: 'meetings/list-tools', at: list, opener: named('显示列') },
    {
      of: 'meetings/bulk-cancel-dialog',
      at: list,
      first: beginSelecting,
      opener: named('取消会议'),
    },
    { of: 'meetings/selection-bar', at: list, first: beginSelecting, opener: named(/^复制邀请$/) },
    { of: 'ui/date-field', at: at('/meetings/new'), opener: named(/^打开日历：(开始)?日期$/) },
    {
      of: 'ui/suggest-field',
      at: at('/meetings/new'),
      opener: (page) => page.getByRole('combobox', { name: '开始' }),
      key: 'ArrowDown',
    },
    { of: 'meetings/paste-dialog', at: at('/meetings/new'), opener: named('从邀请') },
    { of: 'templates/templates-dialog', at: at('/meetings/new'), opener: named('从模板填入') },
    { of: 'meetings/cancel-dialog', at: at(`/meetings/${meeting}`), opener: named('取消会议') },
    { of: 'templates/save-dialog', at: at(`/meetings/${meeting}`), opener: named('存为模板') },
    {
      of: 'templates/template-row',
      at: at(`/meetings/${meeting}`),
      first: async (page) => {
        await named('存为模板')(page).click()
        await page.getByRole('dialog').getByRole('button', { name: '保存模板' }).click()
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        await page.goto(at('/meetings/new'), { waitUntil: 'networkidle' })
        await named('从模板填入')(page).click()
      },
      opener: (page) => page.getByRole('dialog').getByRole('button', { name: /^重命名或删除/ }),
    },
    { of: 'rooms/book-dialog', at: at(`/meetings/${meeting}`), opener: named('预定会议室') },
    { of: 'meetings/cancel-dialog', at: at(`/meetings/${series}`), opener: named(/^取消 \d/) },
    { of: 'meetings/end-dialog', at: at(`/meetings/${running}`), opener: named('结束会议') },
    { of: 'live/live-facts', at: at(`/meetings/${live}`), opener: named('显示直播二维码') },
    { of: 'live/push-dialog', at: at(`/meetings/${live}`), opener: named('同时推流到其他平台…') },
    { of: 'live/replay-list', at: at(`/meetings/${live}`), opener: named(/^删除回看/) },
    { of: 'calendar/toolbar', at: at('/calendar?view=week'), opener: named('筛选') },
    { of: 'calendar/zone-line', at: at('/calendar?view=week'), opener: named(/^时区：/) },
    { of: 'calendar/zone-line', at: at('/calendar?view=week'), opener: named('其他时区') },
    { of: 'calendar/entry-panel', at: at('/calendar?view=agenda'), opener: named(/^设计评审, /) },
    { of: 'recordings/recording-file', at: at('/recordings'), opener: named(/^下载 全员会/) },
    { of: 'recordings/recording-session', at: at('/recordings'), opener: recordingMenu },
    ...(
      [
        ['sharing-dialog', '共享设置…'],
        ['accesses-dialog', '观看和下载…'],
        ['delete-dialog', '删除整份录制…'],
      ] as const
    ).map(([dialog, entry]) => ({ of: `recordings/${dialog}`, at: at('/recordings'), opener: recordingMenu, entry })),
    { of: 'rooms/room-panel', at: at('/rooms'), opener: named('长城厅') },
    { of: 'accounts/account-panel', at: accounts, opener: row },
    {
      of: 'accounts/erase-person',
      at: accounts,
      first: async (page) => row(page).click(),
      opener: (page) => page.getByRole('dialog').getByRole('button', { name: '清除个人数据…' }),
    },
    { of: 'views/saved-views', at: accounts, opener: named('保存的视图') },
    { of: 'views/save-view-dialog', at: accounts, opener: named('保存的视图'), entry: '保存当前筛选…' },
    {
      of: 'views/manage-views-dialog',
      at: accounts,
      first: async (page) => {
        const data = { name: '全部账号', filters: {} }
        const { origin } = new URL(page.url())
        await page.request.post(`/api/t/${slug}/admin/views`, { headers: { origin }, data })
        await page.reload({ waitUntil: 'networkidle' })
      },
      opener: named('保存的视图'),
      entry: '重命名或删除…',
    },
    { of: 'accounts/row-actions', at: accounts, opener: paul },
    { of: 'accounts/link-dialog', at: accounts, opener: paul, entry: '关联 userid' },
    { of: 'accounts/role-dialog', at: accounts, opener: paul, entry: '更改角色' },
    { of: 'accounts/action-dialog', at: accounts, opener: paul, entry: '退出所有设备' },
    { of: 'accounts/disconnect-dialog', at: accounts, opener: paul, entry: '断开连接' },
    {
      of: 'bulk/bulk-dialog',
      at: accounts,
      first: selectFirst,
      opener: (page) => page.getByRole('region', { name: '已选账号' }).getByRole('button', { name: '断开' }),
    },
    { of: 'accounts/reason-dialog', at: pending, opener: named(/^拒绝 /) },
    {
      of: 'bulk/bulk-panel',
      at: pending,
      first: async (page) => {
        await selectFirst(page)
        await page.getByRole('region', { name: '已选账号' }).getByRole('button', { name: '批准' }).click()
        await page.getByRole('dialog').getByRole('button', { name: '批准 1 个' }).click()
        await page.waitForURL(/bulk=/)
        await page.getByRole('dialog', { name: '批准 1 个账号' }).waitFor()
        await page.keyboard.press('Escape')
      },
      opener: named(/批准 1 个账号/),
    },
    { of: 'ui/date-field', at: at('/admin/audit'), opener: named(/^打开日历/) },
    { of: 'invitations/new-invitation-dialog', at: at('/admin/invitations'), opener: named('新建邀请') },
    {
      of: 'invitations/new-invitation-dialog',
      at: at('/admin/invitations'),
      first: async (page) => {
        const { origin } = new URL(page.url())
        const data = { role: 'MEMBER', days: 7 }
        await page.request.post(`/api/t/${slug}/admin/invitations`, { headers: { origin }, data })
        await page.reload({ waitUntil: 'networkidle' })
      },
      opener: named('新建邀请'),
      next: (dialog) => dialog.getByRole('button', { name: '生成链接' }),
    },
    { of: 'invitations/invitation-table', at: at('/admin/invitations'), opener: named(/^撤回邀请/) },
    { of: 'deliveries/replay-dialog', at: at('/admin/deliveries'), opener: named('重新处理失败事件') },
    {
      of: 'deliveries/delivery-panel',
      at: at('/admin/deliveries'),
      first: async (page) => {
        const settings = (await (await page.request.get(`/api/t/${slug}/admin/tencent`)).json()) as Settings
        await page.request.post(settings.webhook?.url ?? '', { data: { data: 'bm90IHNpZ25lZA==' } })
        await delivery(page).waitFor()
      },
      opener: delivery,
    },
    { of: 'tencent/remove-dialog', at: at('/admin/tencent'), opener: named('移除 企业密钥') },
    { of: 'tencent/rotate-dialog', at: at('/admin/tencent'), opener: named('更换 Token') },
  ]
}
