import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { addresses, consentAs, makeTenant, signIn } from './installation'

const subjectOf = (page: Page) => page.getByLabel('会议主题')
const restoreOf = (page: Page) => page.getByRole('button', { name: '恢复草稿' })

/** Everything that the browser keeps beyond a tab. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

test('a draft is offered with its age after its tab was closed, and fills the form but for secrets', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const address = page.url()
  await subjectOf(page).fill('关掉的标签页')
  await page.reload()
  await expect(subjectOf(page)).toHaveValue('关掉的标签页')
  await expect(restoreOf(page)).toBeHidden()

  const second = await page.context().newPage()
  await page.close()
  await second.goto(address)
  await expect(second.getByRole('status').filter({ hasText: '草稿' })).toBeVisible()
  await expect(subjectOf(second)).toHaveValue('olga预定的会议')
  expect(await findViolations(second)).toEqual([])
  await restoreOf(second).click()
  await expect(subjectOf(second)).toHaveValue('关掉的标签页')
  await expect(restoreOf(second)).toBeHidden()
})

test('two tabs keep two drafts, and one that is thrown away is not offered again', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  await subjectOf(page).fill('第一个标签页')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await subjectOf(second).fill('第二个标签页')
  await page.reload()
  await expect(subjectOf(page)).toHaveValue('第一个标签页')
  await second.reload()
  await expect(subjectOf(second)).toHaveValue('第二个标签页')

  const third = await page.context().newPage()
  await third.goto(page.url())
  const discard = third.getByRole('button', { name: '丢弃' })
  await discard.click()
  await expect.poll(() => kept(third)).not.toContain('第二个标签页')
  await discard.click()
  await expect(discard).toBeHidden()
  expect(await kept(third)).not.toContain('第一个标签页')
})

test('without a connection a draft is kept all the same, and signing out removes it', async ({ page }) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/meetings/new')
  const address = page.url()
  await page.context().setOffline(true)
  await subjectOf(page).fill('没有网络')
  await page.context().setOffline(false)
  await page.reload()
  await expect(subjectOf(page)).toHaveValue('没有网络')
  await page.getByRole('button', { name: /账户菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('组织标识')).toBeVisible()
  expect(await kept(page)).not.toContain('没有网络')
  await signIn(page, tenant, 'olga', '/meetings/new')
  await expect(page).toHaveURL(address)
  await expect(restoreOf(page)).toBeHidden()
})

test('whoever signs in after somebody whose sign-in ended is not offered their draft', async ({ page }) => {
  const tenant = await makeTenant({
    joinPolicy: 'OPEN',
    members: [{ userid: 'olga', role: 'OWNER' }, { userid: 'adam' }],
  })
  await signIn(page, tenant, 'olga', '/meetings/new')
  const address = page.url()
  await subjectOf(page).fill('只给 olga')
  await page.context().clearCookies({ domain: new URL(addresses.origin).hostname })
  await page.goto(address)
  await consentAs(page, tenant, 'adam')
  await expect(subjectOf(page)).toHaveValue(/adam/)
  await expect(restoreOf(page)).toBeHidden()
})
