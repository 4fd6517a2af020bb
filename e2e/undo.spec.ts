import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

/** Opens the page of a meeting that olga has scheduled for tomorrow; its id. */
async function openMeeting(page: Page, { tenant, app }: BrowserTenant, subject: string): Promise<string> {
  const body = { corp: tenant.slug, userid: 'olga', sdkId: app.sdkId, count: 1, subject, startsAt: tomorrow() }
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox/bulk`, { method: 'POST', body: JSON.stringify(body) })
  const [id = ''] = ((await answer.json()) as { ids: string[] }).ids
  await page.goto(`/t/${tenant.slug}/meetings/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${subject} 1`)
  await page.waitForLoadState('networkidle')
  return id
}

const tomorrow = () => Math.floor(Date.now() / 1000) + 86_400

async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: '取消会议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消会议' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** How often Tencent Meeting was asked to cancel it. */
async function cancelCalls(id: string): Promise<number> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox/requests?since=0`)
  const { requests } = (await answer.json()) as { requests: { path: string }[] }
  return requests.filter(({ path }) => path === `/v1/meetings/${id}/cancel`).length
}

const statusOf = async (page: Page, slug: string, id: string): Promise<string> =>
  ((await (await page.request.get(`/api/t/${slug}/meetings/${id}`)).json()) as { status: string }).status

test('a cancelled meeting can be undone, waits while the undo has the focus, and is cancelled though the tab is closed', async ({
  page,
  context,
}) => {
  const tenant = await makeTenant()
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const id = await openMeeting(page, tenant, '董事会')
  await cancel(page)
  const region = page.getByRole('region', { name: '正在取消的会议' })
  await expect(region).toContainText('正在取消“董事会 1”')
  await expect(page.getByRole('status').filter({ hasText: '几秒内可以撤销' })).toBeAttached()
  await expect(page.getByRole('button', { name: '撤销取消：董事会 1' })).toBeVisible()
  const held = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200)
  await region.getByRole('button', { name: '撤销' }).focus()
  await held
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('u')
  await expect(page.getByText('已撤销，会议照常')).toBeVisible()
  await expect(region).toBeHidden()
  expect(await cancelCalls(id)).toBe(0)
  expect(await statusOf(page, slug, id)).toBe('upcoming')

  await cancel(page)
  await expect(region).toBeVisible()
  await page.close()
  const later = await context.newPage()
  await later.goto(`/t/${slug}`)
  await expect.poll(() => statusOf(later, slug, id), { timeout: 40_000 }).toBe('cancelled')
  expect(await cancelCalls(id)).toBe(1)
})

test('a cancellation that fails says why and what helps, after a reload too, until it is put away', async ({
  page,
}) => {
  const tenant = await makeTenant({ members: [{ userid: 'olga', role: 'OWNER' }, { userid: 'paul' }] })
  await signIn(page, tenant)
  const id = await openMeeting(page, tenant, '已经开始')
  await cancel(page)
  const join = { method: 'POST', body: JSON.stringify({ userid: 'paul' }) }
  await fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${id}/join`, join)
  const failed = page.getByRole('alert').filter({ hasText: '“已经开始 1”没有取消' })
  await expect(failed).toContainText('会议已开始', { timeout: 40_000 })
  await page.goto(`/t/${tenant.tenant.slug}`)
  await expect(failed.getByRole('link', { name: '改为结束会议' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await failed.getByRole('button', { name: '知道了' }).click()
  await expect(failed).toBeHidden()
  await page.reload()
  await page.waitForLoadState('networkidle')
  await expect(failed).toBeHidden()
})
