import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Locator, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, consentAs, makeTenant, signIn } from './installation'

/** The worker takes a bulk action within a moment, and the panel looks every second. */
const WORKED = { timeout: 20_000 }
const newcomers = ['nia', 'noa', 'nils']
const staff = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'carl', role: 'MEMBER' },
  { userid: 'mona', role: 'MEMBER' },
  ...newcomers.map((userid) => ({ userid })),
] as const

const panel = (page: Page): Locator => page.getByRole('dialog')
const bar = (page: Page): Locator => page.getByRole('region', { name: /已选账号|Selected accounts/ })

async function otherPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: addresses.origin, locale: 'zh-CN' })).newPage()
}

async function askToJoin(browser: Browser, tenant: BrowserTenant): Promise<void> {
  for (const userid of newcomers) {
    const page = await otherPage(browser)
    await page.goto(`/t/${tenant.tenant.slug}`)
    await consentAs(page, tenant, userid)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('等待管理员批准')
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
}

test('all that match are approved at once, and the list follows', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await askToJoin(browser, tenant)
  await signIn(page, tenant, 'adam', '/admin/accounts')
  await page.goto(`/t/${tenant.tenant.slug}/admin/accounts?view=pending`)
  await page
    .getByRole('checkbox', { name: /^选择 open_id|^选择 / })
    .nth(1)
    .check()
  await bar(page).getByRole('button', { name: '选择全部符合条件的 3 个' }).click()
  await expect(bar(page)).toContainText('已选全部符合条件的 3 个')
  await bar(page).getByRole('button', { name: '批准' }).click()
  await expect(panel(page)).toContainText(`批准 3 个账号加入 ${tenant.tenant.name}？`)
  await panel(page).getByRole('button', { name: '批准 3 个' }).click()
  await expect(panel(page)).toContainText('由 adam 发起')
  await expect(panel(page).getByText('已完成').first()).toBeVisible(WORKED)
  await panel(page).getByRole('button', { name: '关闭' }).click()
  await expect(page.getByText('没有待审批的申请')).toBeVisible()
  await expect(page.getByRole('link', { name: '在用 7' })).toBeVisible()
  await expect(page.getByRole('button', { name: /批准 3 个账号/ })).toBeVisible()
})

test('one that cannot be done says why, beside those that were', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'adam', '/admin/accounts')
  for (const name of ['olga', 'carl']) await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
  await expect(bar(page)).toContainText('已选 2 个')
  await bar(page).getByRole('button', { name: '停用' }).click()
  await panel(page).getByRole('button', { name: '停用 2 个' }).click()
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'carl' })).toContainText('已完成', WORKED)
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'olga' })).toContainText('你的角色不能处理', WORKED)
  await panel(page).getByText('未完成', { exact: true }).click()
  await expect(panel(page).getByRole('listitem')).toHaveCount(1)
  await expect(panel(page).getByRole('button', { name: '重试未完成的 1 个' })).toBeVisible()
})

test('disconnecting many wants their number typed', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  for (const userid of ['carl', 'mona']) await signIn(await otherPage(browser), tenant, userid)
  await signIn(page, tenant, 'olga', '/admin/accounts')
  for (const name of ['carl', 'mona']) await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
  await bar(page).getByRole('button', { name: '断开' }).click()
  await panel(page).getByLabel('输入数字 2 以确认').fill('3')
  await panel(page).getByRole('button', { name: '断开 2 个' }).click()
  await expect(panel(page).getByText('与要求输入的内容不一致')).toBeVisible()
  await expect(panel(page).getByLabel('输入数字 2 以确认')).toHaveValue('3')
  await panel(page).getByLabel('输入数字 2 以确认').fill('2')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('断开 2 个账号')
  await expect(panel(page).getByText('这里已断开，腾讯会议未取消').first()).toBeVisible(WORKED)
})

test('selecting and acting need no pointer', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'adam', '/admin/accounts')
  const box = page.getByRole('checkbox', { name: '选择 carl' })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  const suspend = bar(page).getByRole('button', { name: '停用' })
  for (let step = 0; step < 80 && !(await suspend.evaluate((one) => one === document.activeElement)); step++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('停用')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(suspend).toBeFocused()
})

test('filters under a name are there for the other admins', async ({ page, browser }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/accounts')
  await page.getByLabel('角色').selectOption('MEMBER')
  await page.getByLabel('最近使用').selectOption('90')
  await expect(page).toHaveURL(/role=MEMBER&idle=90/)
  await page.getByRole('button', { name: '保存的视图' }).click()
  await page.getByRole('menuitem', { name: '保存当前筛选…' }).click()
  await panel(page).getByLabel('名称').fill('久未使用的成员')
  await panel(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存“久未使用的成员”')).toBeVisible()
  const adam = await otherPage(browser)
  await signIn(adam, tenant, 'adam', '/admin/accounts')
  await adam.getByRole('button', { name: '保存的视图' }).click()
  await adam.getByRole('menuitem', { name: /久未使用的成员/ }).click()
  await expect(adam).toHaveURL(/role=MEMBER&idle=90/)
  await expect(adam.getByText('没有符合条件的账号')).toBeVisible()
})

test('an owner lets the company’s people in, and has unused accounts suspended', async ({ page }) => {
  const tenant = await makeTenant({ members: [...staff] })
  await signIn(page, tenant, 'olga', '/admin/organization')
  await page.getByLabel('本企业的人直接加入').check()
  await expect(page.getByText('已更改加入规则')).toBeVisible()
  await page.getByLabel('如何处理').selectOption('自动停用')
  await page.getByLabel('闲置天数').fill('3')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填 7 到 999 的整数')).toBeVisible()
  await page.getByLabel('闲置天数').fill('60')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('闲置天数')).toHaveValue('60')
  await expect(page.getByLabel('本企业的人直接加入')).toBeChecked()
  await page.getByRole('link', { name: '查看会影响谁' }).click()
  await expect(page).toHaveURL(/idle=60/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, locale] of [
    [1280, 'zh-CN'],
    [390, 'en'],
  ] as const) {
    test.describe(`${colorScheme}, ${width}, ${locale}`, () => {
      test.use({ locale, colorScheme, viewport: { width, height: 844 } })

      test('axe finds nothing on the selection, its question and its progress, and nothing scrolls sideways', async ({
        page,
      }, info) => {
        test.slow()
        const shot = async (name: string) => {
          await page.screenshot({ path: info.outputPath(`${name}.png`) })
          await expectNoViolations(page)
          const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
          expect(scrollWidth).toBe(clientWidth)
        }
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const tenant = await makeTenant({ members: [...staff] })
        await signIn(page, tenant, 'adam', '/admin/accounts')
        for (const name of ['carl', 'olga']) await page.getByRole('checkbox', { name: new RegExp(`${name}$`) }).check()
        await expect(bar(page)).toBeVisible()
        await shot('selection')
        await bar(page)
          .getByRole('button', { name: /断开|Disconnect/ })
          .click()
        await expect(panel(page).getByRole('textbox')).toBeVisible()
        await shot('question')
        await page.keyboard.press('Escape')
        await bar(page)
          .getByRole('button', { name: /停用|Suspend/ })
          .click()
        await panel(page)
          .getByRole('button', { name: /停用 2 个|Suspend: 2/ })
          .click()
        await expect(
          panel(page)
            .getByText(/你的角色不能处理|Not allowed for your role/)
            .first(),
        ).toBeVisible(WORKED)
        await shot('progress')
        await page.goto(`/t/${tenant.tenant.slug}/admin/organization`)
        await expect(page.getByRole('radio').first()).toBeVisible()
        await shot('organization')
      })
    })
  }
}
