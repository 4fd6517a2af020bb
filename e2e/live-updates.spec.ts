import { type BrowserContext, expect, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, signIn } from './installation'
import { control, makeTelling } from './telling-tenant'

const HOUR = 3_600_000

const join = (id: string, userid: string) => control(`/meetings/${id}/join`, { userid, instanceid: 1 })

function change(page: Page, path: string, data: object): Promise<{ id: string }> {
  const options = { headers: { origin: addresses.origin }, data }
  return page.request.post(path, options).then(async (answer) => {
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.status() === 204 ? { id: '' } : ((await answer.json()) as { id: string })
  })
}

function schedule(page: Page, { tenant }: BrowserTenant, subject: string): Promise<{ id: string }> {
  const startsAt = Math.ceil(Date.now() / HOUR) * HOUR + HOUR
  const [from, to] = [startsAt, startsAt + HOUR / 2].map((at) => new Date(at).toISOString())
  return change(page, `/api/t/${tenant.slug}/meetings`, { subject, startsAt: from, endsAt: to })
}

/** Notes what is asked of the stream's door by all tabs. */
function noteStreams(context: BrowserContext): string[] {
  const asked: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/events')) asked.push(request.frame().page().url())
  })
  return asked
}

const row = (page: Page, subject: string) =>
  page.locator('[data-row]').filter({ has: page.getByRole('link', { name: subject, exact: true }) })

test('what happens in meetings shows in all open pages without a reload, over one stream for the browser', async ({
  page,
  context,
}) => {
  const made = await makeTelling()
  const { slug } = made.tenant
  await signIn(page, made)
  const { id } = await schedule(page, made, '产品周会')
  const streams = noteStreams(context)
  await page.goto(`/t/${slug}/meetings`)
  await expect(row(page, '产品周会')).toBeVisible()
  await expect.poll(() => streams.length).toBe(1)
  const other = await context.newPage()
  await other.goto(`/t/${slug}/meetings/${id}`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('产品周会')

  await join(id, 'olga')
  await expect(row(page, '产品周会')).toContainText('进行中')
  await expect(other.getByText('1 人参会，1 人在会中')).toBeVisible()
  await join(id, 'paul')
  await expect(other.getByText('2 人参会，2 人在会中')).toBeVisible()

  const made2 = await schedule(page, made, '预算评审')
  await expect(row(page, '预算评审')).toBeVisible()
  await change(page, `/api/t/${slug}/meetings/${made2.id}/cancel`, {})
  await expect(row(page, '预算评审')).toBeHidden()

  await change(page, `/api/t/${slug}/meetings/${id}/end`, { force: true, retrieveCode: false })
  // It was ended before the time it was booked for, and stands as it did before anybody came.
  await expect(row(page, '产品周会')).toContainText('待开始')
  await expect(other.getByText('2 人参会，2 人在会中')).toBeHidden()
  expect(streams).toHaveLength(1)

  // The tab that has the stream goes; the other one follows on.
  await page.close()
  await expect.poll(() => streams.length).toBe(2)
  await other.goto(`/t/${slug}/meetings`)
  await schedule(other, made, '复盘')
  await expect(row(other, '复盘')).toBeVisible()
})

test('a page whose person is suspended, or gets another role, hears of it at once', async ({ page, browser }) => {
  const made = await makeTelling()
  const { slug } = made.tenant
  const paul = await browser.newPage()
  await signIn(page, made)
  const streams = noteStreams(paul.context())
  await signIn(paul, made, 'paul', '/meetings')
  await expect.poll(() => streams.length).toBe(1)
  const account = `/api/t/${slug}/admin/connections/${made.people.paul?.membershipId}`
  const answer = await page.request.patch(account, { headers: { origin: addresses.origin }, data: { role: 'ADMIN' } })
  expect(answer.status()).toBe(200)
  await expect(paul.getByRole('navigation').getByRole('link', { name: '已连接账号' })).toBeVisible()
  await change(page, `${account}/suspend`, {})
  await expect(paul).toHaveURL(/\/sign-in\/problem\?reason=suspended/)
  await paul.close()
})

test('without a stream the page looks by itself, once a minute, and follows the stream again when there is one', async ({
  page,
  context,
}) => {
  const made = await makeTelling()
  const { slug } = made.tenant
  await signIn(page, made)
  const refuse = '**/api/t/*/events'
  await page.route(refuse, (route) => route.fulfill({ status: 429 }))
  const { id } = await schedule(page, made, '产品周会')
  await page.clock.install()
  const streams = noteStreams(context)
  await page.goto(`/t/${slug}/meetings`)
  await expect(row(page, '产品周会')).toBeVisible()
  await page.clock.runFor(10_000)
  await expect.poll(() => streams.length).toBeGreaterThan(1)

  await join(id, 'olga')
  await page.clock.runFor(61_000)
  await expect(row(page, '产品周会')).toContainText('进行中')
  expect(streams.length).toBeLessThan(12)

  await page.unroute(refuse)
  await page.clock.runFor(61_000)
  await schedule(page, made, '预算评审')
  await expect(async () => {
    await page.clock.runFor(1_000)
    await expect(row(page, '预算评审')).toBeVisible({ timeout: 1_000 })
  }).toPass()
})
