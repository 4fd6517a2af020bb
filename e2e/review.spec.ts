import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Locator, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, consentAs, makeTenant, signIn } from './installation'

/** An open page asks every five seconds whether it may still be seen. */
const ONE_POLL = { timeout: 12_000 }
const staff = [{ userid: 'olga', role: 'OWNER' }, { userid: 'carl', role: 'MEMBER' }, { userid: 'newcomer' }] as const

async function otherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })).newPage()
}

async function askToJoin(page: Page, tenant: BrowserTenant): Promise<void> {
  await page.goto(`/t/${tenant.tenant.slug}`)
  await consentAs(page, tenant, 'newcomer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')
}

const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `${name} 的更多操作` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Each with what shows that it is there. */
const lists = [
  ['accounts', 'carl'],
  ['accounts?view=pending', 'newcomer'],
  ['audit', '登录了'],
] as const

const inDialog = (page: Page) => page.getByRole('dialog')

test("an approval lets the newcomer's waiting page go on by itself", async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  const newcomer = await otherBrowser(browser)
  await askToJoin(newcomer, tenant)
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.getByRole('link', { name: '待审批 1' }).click()
  await page.getByRole('button', { name: '批准 newcomer' }).click()
  await expect(page.getByText('已批准 newcomer')).toBeVisible()
  await expect(page.getByText('没有待审批的申请')).toBeVisible()
  await expect(page.getByRole('link', { name: '在用 3' })).toBeVisible()
  await expect(newcomer).toHaveURL(`/t/${tenant.tenant.slug}`, ONE_POLL)
})

test('whoever is turned away while waiting is told so and can ask again', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  const newcomer = await otherBrowser(browser)
  await askToJoin(newcomer, tenant)
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.goto(`/t/${tenant.tenant.slug}/admin/accounts?view=pending`)
  await page.getByRole('button', { name: '拒绝 newcomer' }).click()
  await inDialog(page).getByLabel('理由').fill('不是本部门的')
  await inDialog(page).getByRole('button', { name: '拒绝' }).click()
  await expect(page.getByText('没有待审批的申请')).toBeVisible()
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('申请没有通过', ONE_POLL)
  await newcomer.getByRole('link', { name: '重新申请' }).click()
  await consentAs(newcomer, tenant, 'newcomer')
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')
  await page.reload()
  await expect(page.getByRole('button', { name: '批准 newcomer' })).toBeVisible()
})

test("a suspended member's open page leaves and says why; resumed they come back", async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  const carl = await otherBrowser(browser)
  await signIn(carl, tenant, 'carl', '/meetings')
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await choose(page, 'carl', '停用')
  await expect(inDialog(page)).toContainText(`停用 carl 在 ${tenant.tenant.name} 的访问？`)
  await inDialog(page).getByLabel('理由').fill('已离职')
  await inDialog(page).getByRole('button', { name: '停用' }).click()
  await expect(rowOf(page, 'carl')).toHaveCount(0)
  await expect(carl.getByRole('heading', { level: 1 })).toHaveText('你的访问已被停用', ONE_POLL)
  expect((await carl.request.get(`/api/t/${tenant.tenant.slug}/meetings`)).status()).toBe(404)

  await page.getByRole('link', { name: '已停用 1' }).click()
  await expect(rowOf(page, 'carl')).toContainText('理由：已离职')
  await page.getByRole('button', { name: '恢复 carl' }).click()
  await expect(page.getByText('没有停用的账号')).toBeVisible()
  await signIn(carl, tenant, 'carl', '/meetings')
})

test('a new role shows at once, also on the open page of whoever got it', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  const carl = await otherBrowser(browser)
  await signIn(carl, tenant, 'carl')
  await expect(carl.getByRole('link', { name: '审计' })).toHaveCount(0)
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await choose(page, 'carl', '更改角色')
  await inDialog(page).getByLabel('管理员').check()
  await inDialog(page).getByRole('button', { name: '更改角色' }).click()
  await expect(rowOf(page, 'carl')).toContainText('管理员')
  await expect(carl.getByRole('link', { name: '审计' })).toBeVisible(ONE_POLL)
})

test('a disconnection tells what came of it here and at Tencent', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(await otherBrowser(browser), tenant, 'carl')
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await choose(page, 'carl', '断开连接')
  await inDialog(page).getByRole('button', { name: '断开连接' }).click()
  await expect(inDialog(page)).toContainText('这里保存的凭证已删除')
  await expect(inDialog(page)).toContainText('腾讯会议企业管理后台 → 应用管理')
  await inDialog(page).getByRole('button', { name: '知道了' }).click()
  await expect(rowOf(page, 'carl')).toContainText('管理员已断开')
})

test('an action that fails is taken back and says why', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.route('**/suspend', (route) => route.abort())
  await choose(page, 'carl', '停用')
  await inDialog(page).getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('网络已断开')).toBeVisible()
  await expect(rowOf(page, 'carl')).toBeVisible()
})

test('what somebody else decided first is told, and the list shows how it stands', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff, { userid: 'bob', role: 'ADMIN' }] })
  await askToJoin(await otherBrowser(browser), tenant)
  const bob = await otherBrowser(browser)
  for (const [admin, userid] of [
    [page, 'olga'],
    [bob, 'bob'],
  ] as const) {
    await signIn(admin, tenant, userid, '/admin/accounts')
    await admin.getByRole('link', { name: '待审批 1' }).click()
    await expect(admin.getByRole('button', { name: '批准 newcomer' })).toBeVisible()
  }
  await page.getByRole('button', { name: '批准 newcomer' }).click()
  await expect(page.getByText('已批准 newcomer')).toBeVisible()
  await bob.getByRole('button', { name: '拒绝 newcomer' }).click()
  await inDialog(bob).getByRole('button', { name: '拒绝' }).click()
  await expect(bob.getByText('newcomer 的状态刚刚变了')).toBeVisible()
  await expect(bob.getByRole('link', { name: '在用 4' })).toBeVisible()
})

test('a userid that another account has is refused at its field', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await choose(page, 'carl', '关联 userid')
  await inDialog(page).getByLabel('userid').fill('olga')
  await inDialog(page).getByRole('button', { name: '保存' }).click()
  await expect(inDialog(page).getByText('该用户 ID 已关联其他账号')).toBeVisible()
  await expect(inDialog(page).getByLabel('userid')).toHaveValue('olga')
})

test('the audit tells what was done in sentences, finds it again, and gives it as a file', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await choose(page, 'carl', '停用')
  await inDialog(page).getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('已停用 carl')).toBeVisible()
  await page.getByRole('link', { name: '审计' }).click()
  await expect(page.getByText('olga 停用了 carl')).toBeVisible()
  await expect(page.getByText('olga 登录了')).toBeVisible()
  await page.getByLabel('操作', { exact: true }).selectOption('成员 · 停用账号')
  await expect(page.getByText('olga 登录了')).toHaveCount(0)
  await expect(page).toHaveURL(/action=member\.suspended/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await page.getByRole('link', { name: 'carl' }).click()
  await expect(inDialog(page)).toContainText('carl 不能登录，直到你恢复')
  await expect(inDialog(page)).toContainText('olga 停用了 carl')
})

test('approving and suspending need no pointer, and the focus is never lost', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await askToJoin(await otherBrowser(browser), tenant)
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await pressAt(page, page.getByRole('link', { name: '待审批 1' }))
  await expect(page.getByRole('button', { name: '批准 newcomer' })).toBeVisible()
  await pressAt(page, page.getByRole('button', { name: '批准 newcomer' }))
  await expect(page.getByText('已批准 newcomer')).toBeVisible()
  await expect(page.getByText('没有待审批的申请')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await pressAt(page, page.getByRole('link', { name: /^在用/ }))
  await pressAt(page, page.getByRole('button', { name: 'newcomer 的更多操作' }))
  const suspend = page.getByRole('menuitem', { name: '停用' })
  await expect(suspend).toBeVisible()
  for (let step = 0; step < 12 && !(await isFocused(suspend)); step++) await arrowDown(page)
  await page.keyboard.press('Enter')
  await expect(inDialog(page).getByRole('button', { name: '关闭' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(inDialog(page).getByLabel('理由')).toBeFocused()
  await pressAt(page, inDialog(page).getByRole('button', { name: '停用' }))
  await expect(rowOf(page, 'newcomer')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'olga' })).toBeFocused()
})

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** One entry of a menu further; the menu moves the focus a moment after the key. */
async function arrowDown(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  const before = await focused()
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).not.toBe(before)
}

/** Goes on with Tab until the control has the focus, then presses Enter. */
async function pressAt(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let step = 0; step < 80 && !(await isFocused(control)); step++) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
  await page.keyboard.press('Enter')
}

test("another organisation's admin and one's own members find nothing of it", async ({ page, browser }) => {
  const [one, other] = await Promise.all([makeTenant({ members: [...staff] }), makeTenant()])
  await signIn(page, one, 'olga', '/admin/accounts')
  await page.getByRole('link', { name: 'carl' }).click()
  const id = new URL(page.url()).searchParams.get('account')
  const stranger = await otherBrowser(browser)
  await signIn(stranger, other, 'olga', '/admin/accounts')
  expect((await stranger.request.get(`/api/t/${one.tenant.slug}/admin/connections`)).status()).toBe(404)
  await stranger.goto(`/t/${other.tenant.slug}/admin/accounts?account=${id}`)
  await expect(inDialog(stranger).getByRole('heading')).toHaveText('找不到这个账号')
  const carl = await otherBrowser(browser)
  await signIn(carl, one, 'carl', '/admin/accounts')
  await expect(carl.getByRole('heading', { level: 1 })).toHaveText('这个页面不存在')
})

test('signing out everywhere ends also the page in the other browser', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  const other = await otherBrowser(browser)
  for (const browsing of [page, other]) await signIn(browsing, tenant, 'carl')
  await page.getByRole('button', { name: /carl 的账户菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出所有设备' }).click()
  await inDialog(page).getByRole('button', { name: '退出所有设备' }).click()
  await expect(page).toHaveURL('/')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('你已退出登录', ONE_POLL)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    const look = `${colorScheme}, ${width}`

    test(`axe finds nothing on an account, its story and its dialogs (${look})`, async ({ page }) => {
      const tenant = await makeTenant({ members: [...staff] })
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await signIn(page, tenant, 'olga', '/admin/accounts')
      await page.getByRole('link', { name: 'carl' }).click()
      await expect(inDialog(page).getByText('open_id')).toBeVisible()
      await expectNoViolations(page)
      await inDialog(page).getByRole('button', { name: /^停用/ }).click()
      await expect(inDialog(page).getByLabel('理由')).toBeVisible()
      await expectNoViolations(page)
    })

    test(`axe finds nothing on the lists of the review, and none scrolls sideways (${look})`, async ({
      page,
      browser,
    }) => {
      test.slow()
      const tenant = await makeTenant({ members: [...staff] })
      await askToJoin(await otherBrowser(browser), tenant)
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await signIn(page, tenant, 'olga', '/admin/accounts')
      for (const [path, shown] of lists) {
        await page.goto(`/t/${tenant.tenant.slug}/admin/${path}`)
        await expect(page.getByRole('main').getByText(shown).first()).toBeVisible()
        await expectNoViolations(page)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
      }
    })
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
}
