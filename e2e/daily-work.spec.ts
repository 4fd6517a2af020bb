import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

const people = { members: [{ userid: 'olga', role: 'OWNER' as const }, { userid: 'paul' }, { userid: 'quinn' }] }

async function control<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
  return (await answer.json()) as Answer
}

const attend = (id: string, move: 'join' | 'leave', userid: string, instanceid?: number) =>
  control(`/meetings/${id}/${move}`, { userid, instanceid })

/** Now, on the clock of Tencent Meeting. All browser tests share it: it moves on by seconds, and never far. */
const sandboxNow = async () => (await control<{ now: number }>('/clock', { advanceSeconds: 0 })).now

/** A meeting of olga's that is booked around now, made through the tenant's application. */
async function bookedMeeting(
  { tenant, app }: BrowserTenant,
  given: { subject: string; startsAt: number; seconds: number },
) {
  const { ids } = await control<{ ids: string[] }>('/bulk', {
    corp: tenant.slug,
    userid: 'olga',
    sdkId: app.sdkId,
    count: 1,
    subject: given.subject,
    startsAt: given.startsAt,
    durationSeconds: given.seconds,
  })
  return ids[0] ?? ''
}

async function openIdOf({ tenant, app }: BrowserTenant, userid: string): Promise<string | undefined> {
  const { corps } = (await (await fetch(`${addresses.sandboxOrigin}/_sandbox/directory`)).json()) as {
    corps: { slug: string; people: { userid: string; openIds: Record<string, string> }[] }[]
  }
  const person = corps.find(({ slug }) => slug === tenant.slug)?.people.find((one) => one.userid === userid)
  return person?.openIds[app.sdkId]
}

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('a quick meeting begins at one press, is ended with the people inside, and is found among the ended ones', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const tenant = await makeTenant(people)
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  await page.getByRole('button', { name: '更多方式' }).click()
  await page.getByRole('menuitem', { name: /快速会议/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('olga的快速会议')
  await expect(page.getByText('快速会议已开始')).toBeVisible()
  await expect(page.getByText('还没有人入会')).toBeVisible()
  await expect(page.getByText(/邀请已复制/)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/会议主题：olga的快速会议[\s\S]*点击链接入会[\s\S]*#腾讯会议：\d{3}-\d{3}-\d{3}/)
  const code = /#腾讯会议：([\d-]+)/.exec(copied)?.[1] ?? ''
  await expect(page.getByText(code.replaceAll('-', ' '), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '复制入会链接' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^https?:\/\/\S+$/)
  expect(copied).toContain(await page.evaluate(() => navigator.clipboard.readText()))

  const id = idOf(page)
  await attend(id, 'join', 'paul', 3)
  await attend(id, 'join', 'quinn')
  await expect(page.getByText('2 人参会，2 人在会中')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: '结束会议' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '结束并移出 2 人' })).toBeVisible()
  await attend(id, 'join', 'olga')
  await dialog.getByRole('button', { name: '结束并移出 3 人' }).click()
  await expect(page.getByText('3 人已移出')).toBeVisible()
  await expect(page.getByRole('button', { name: '结束会议' })).toBeHidden()

  await page.goto(`/t/${slug}/ended`)
  await page.getByRole('link', { name: 'olga的快速会议', exact: true }).click()
  await expect(page.getByText(/3 人参会，平均/)).toBeVisible()
  const paul = page.getByRole('listitem').filter({ hasText: 'paul' })
  await paul.getByText('paul').click()
  await expect(paul.getByText('1 次入会')).toBeVisible()
  await expect(paul.getByText('安卓手机').first()).toBeVisible()
})

test('a meeting that is ended early says so, and is among the ended ones once its time has passed', async ({
  page,
}) => {
  const tenant = await makeTenant(people)
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const startsAt = (await sandboxNow()) - 300
  const endsAt = startsAt + 330
  const id = await bookedMeeting(tenant, { subject: '早早结束', startsAt, seconds: 330 })
  await page.goto(`/t/${slug}/meetings/${id}`)
  await attend(id, 'join', 'paul')
  await page.reload()
  await page.getByRole('button', { name: '结束会议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束并移出 1 人' }).click()
  await expect(page.getByText('会议已结束', { exact: true })).toBeVisible()
  const left = endsAt - (await sandboxNow())
  if (left > 0) await control('/clock', { advanceSeconds: left })
  await page.goto(`/t/${slug}/ended?days=7`)
  await expect(page.getByRole('link', { name: '早早结束 1', exact: true })).toBeVisible()
})

test('a meeting is cancelled with a reason, by keyboard alone', async ({ page }) => {
  const tenant = await makeTenant(people)
  await signIn(page, tenant)
  const id = await bookedMeeting(tenant, {
    subject: '要取消的',
    startsAt: (await sandboxNow()) + 86_400,
    seconds: 1800,
  })
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}`)
  const opener = page.getByRole('button', { name: '取消会议' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('要取消的')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('客户改期')
  await expect(dialog.getByLabel(/原因/)).toHaveValue('客户改期')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: '先不取消' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('会议已取消', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('已取消', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('a meeting that starts while it is being cancelled can be ended instead', async ({ page }) => {
  const tenant = await makeTenant(people)
  await signIn(page, tenant)
  const id = await bookedMeeting(tenant, { subject: '刚刚开始', startsAt: (await sandboxNow()) + 3600, seconds: 1800 })
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}`)
  await page.getByRole('button', { name: '取消会议' }).click()
  await attend(id, 'join', 'paul')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '取消会议' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '“刚刚开始 1”没有取消' })).toContainText('会议已开始')
  await page.getByRole('button', { name: '结束会议' }).click()
  await dialog.getByRole('button', { name: '结束并移出 1 人' }).click()
  await expect(page.getByText('会议已结束', { exact: true })).toBeVisible()
})

test('a part of the ended meetings that cannot be read is a row of its own, and is filled in place', async ({
  page,
}) => {
  const tenant = await makeTenant(people)
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const day = 86_400
  const now = await sandboxNow()
  for (const [subject, days] of [
    ['最近的', 2],
    ['不久前的', 45],
    ['很久前的', 75],
  ] as const) {
    await bookedMeeting(tenant, { subject, startsAt: now - days * day, seconds: 1800 })
  }
  const openId = await openIdOf(tenant, 'olga')
  await control('/faults', {
    operation: 'listUserEndedMeetings',
    openId,
    phase: 'before',
    kind: 'errorCode',
    value: 9061,
    times: 1,
  })
  await page.goto(`/t/${slug}/ended?days=90`)
  const gap = page.getByRole('alert').filter({ hasText: '未能加载' })
  await expect(gap).toBeVisible()
  await page.getByRole('button', { name: '加载更多' }).click()
  const rows = page.getByRole('main').getByRole('heading', { level: 3 })
  await expect(rows).toHaveText(['不久前的 1', '很久前的 1'])
  await gap.getByRole('button', { name: '重试' }).click()
  await expect(rows).toHaveText(['最近的 1', '不久前的 1', '很久前的 1'])
  await expect(gap).toBeHidden()
})

test('the filter of ended meetings lives in the address and takes a whole invitation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const tenant = await makeTenant(people)
  await signIn(page, tenant)
  const now = await sandboxNow()
  for (const days of [3, 50])
    await bookedMeeting(tenant, { subject: `${days} 天前`, startsAt: now - days * 86_400, seconds: 1800 })
  await page.goto(`/t/${tenant.tenant.slug}/ended`)
  const rows = page.getByRole('main').getByRole('heading', { level: 3 })
  await expect(rows).toHaveText(['3 天前 1'])
  await page.getByText('90 天').click()
  await expect(page).toHaveURL(/days=90/)
  await expect(rows).toHaveText(['3 天前 1', '50 天前 1'])
  const older = await page.getByRole('listitem').filter({ hasText: '50 天前' }).textContent()
  const code = /\d{3} \d{3} \d{3}/.exec(older ?? '')?.[0] ?? ''
  const invitation = `会议主题：周会\n#腾讯会议：${code.replaceAll(' ', '-')}\n会议密码：260824`
  await page.evaluate((text) => navigator.clipboard.writeText(text), invitation)
  await page.getByRole('searchbox', { name: '主题或会议号' }).focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page).toHaveURL(new RegExp(`code=${code.replaceAll(' ', '')}`))
  await expect(rows).toHaveText(['50 天前 1'])
  await page.reload()
  await expect(rows).toHaveText(['50 天前 1'])
  await page.goBack()
  await expect(rows).toHaveCount(2)
  const words = page.getByRole('searchbox', { name: '主题或会议号' })
  await words.fill('50 天')
  await expect(page).toHaveURL(/q=50/)
  await expect(rows).toHaveText(['50 天前 1'])
  await words.fill('没有这样的')
  await expect(page.getByText('这段时间没有主题含“没有这样的”的会议')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(words).toHaveValue('')
  await expect(rows).toHaveText(['3 天前 1'])
})

test('an unknown code says so, and the address keeps nothing else of a pasted invitation', async ({ page }) => {
  const tenant = await makeTenant(people)
  await signIn(page, tenant)
  await page.getByRole('searchbox').first().fill('会议主题：周会 #腾讯会议：999-999-999 会议密码：260824')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到会议号 999 999 999')
  expect(page.url()).not.toContain('260824')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the ended meetings, a running meeting and its dialogs (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const tenant = await makeTenant(people)
    const { slug } = tenant.tenant
    await signIn(page, tenant)
    const now = await sandboxNow()
    await bookedMeeting(tenant, { subject: '已过去', startsAt: now - 86_400, seconds: 1800 })
    const id = await bookedMeeting(tenant, { subject: '在进行', startsAt: now - 60, seconds: 7200 })
    await page.goto(`/t/${slug}/ended?from=2026-01-01&to=2026-12-31`)
    await page.waitForLoadState('networkidle')
    expect(await findViolations(page)).toEqual([])
    await page.goto(`/t/${slug}/meetings/${id}`)
    await page.getByRole('button', { name: '取消会议' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    await attend(id, 'join', 'paul')
    await page.reload()
    await page.getByText('paul').click()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: '结束会议' }).click()
    await expect(page.getByRole('button', { name: '结束并移出 1 人' })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
}

test('on the narrowest phone a quick meeting begins from the bar, says where nothing could be copied, and does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    for (const name of ['write', 'writeText']) Object.defineProperty(navigator.clipboard, name, { value: refuse })
  })
  const tenant = await makeTenant(people)
  await signIn(page, tenant)
  await page.getByRole('button', { name: '新建会议' }).click()
  await page.getByRole('menuitem', { name: /快速会议/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('olga的快速会议')
  const told = page.getByText(/^会议号 \d{3} \d{3} \d{3}，/)
  await expect(told).toBeVisible()
  const code = /\d{3} \d{3} \d{3}/.exec((await told.textContent()) ?? '')?.[0] ?? ''
  await expect(page.getByText(`#腾讯会议：${code.replaceAll(' ', '-')}`)).toBeVisible()
  await page.getByRole('button', { name: '复制邀请' }).first().click()
  await expect(page.getByText('复制失败', { exact: false }).first()).toBeVisible()
  await attend(idOf(page), 'join', 'paul')
  await page.reload()
  await expect(page.getByText('paul')).toBeVisible()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await page.goto(`/t/${tenant.tenant.slug}/ended?from=2026-01-01&to=2026-12-31`)
  await page.waitForLoadState('networkidle')
  expect(await overflow()).toBe(0)
})
