import { type CDPSession, expect, type Locator, type Page, test } from 'playwright/test'
import { Temporal } from 'temporal-polyfill'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn } from './installation'

const zone = 'Asia/Shanghai'
test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

const today = Temporal.Now.plainDateISO(zone)
const wednesday = today.add({ days: 10 - today.dayOfWeek })
const at = (time: string): string => wednesday.toPlainDateTime(time).toZonedDateTime(zone).toInstant().toString()

async function schedule(page: Page, { tenant }: BrowserTenant): Promise<string> {
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { subject: '产品周会', startsAt: at('10:00'), endsAt: at('11:00') },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

async function stored(tenant: BrowserTenant, id: string): Promise<string[]> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  const [meeting] = (answer as { meeting_info_list: { start_time: string; end_time: string }[] }).meeting_info_list
  return [meeting?.start_time, meeting?.end_time].map((seconds) =>
    Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString(),
  )
}

const column = (page: Page): Locator => page.locator(`li[data-day="${wednesday}"] [data-body]`)
const ghost = (page: Page): Locator => page.locator('[data-ghost]')
const block = (page: Page): Locator => column(page).getByRole('button', { name: /^产品周会/ })

interface Point {
  x: number
  y: number
}

async function pointAt(page: Page, time: string): Promise<Point> {
  const box = await column(page).boundingBox()
  if (!box) throw new Error('the day is not shown')
  const { hour, minute } = Temporal.PlainTime.from(time)
  return { x: box.x + box.width / 2, y: box.y + (box.height * (hour * 60 + minute)) / 1440 }
}

const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] })

const between = (from: Point, to: Point, steps = 6): Point[] =>
  Array.from({ length: steps }, (_, index) => ({
    x: from.x + ((to.x - from.x) * (index + 1)) / steps,
    y: from.y + ((to.y - from.y) * (index + 1)) / steps,
  }))

/** A finger that rests until the calendar takes hold, then moves and is lifted. */
async function holdAndDrag(page: Page, cdp: CDPSession, from: string, to: string): Promise<void> {
  const [start, end] = [await pointAt(page, from), await pointAt(page, to)]
  await touch(cdp, 'touchStart', start)
  await expect(ghost(page)).toBeVisible()
  for (const point of between(start, end)) await touch(cdp, 'touchMove', point)
  await touch(cdp, 'touchEnd')
}

test('a finger that rests draws, moves and lengthens; one that does not rest scrolls, and a tap opens', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const day = `/t/${tenant.tenant.slug}/calendar?view=day&date=${wednesday}`
  await signIn(page, tenant, 'olga', '/calendar')
  const cdp = await page.context().newCDPSession(page)
  await page.goto(day)
  // What stands above the grid comes with what was read.
  await expect(page.getByText('拖动即可预定')).toBeVisible()

  await holdAndDrag(page, cdp, '10:05', '11:30')
  await expect(page).toHaveURL(/meetings\/new$/)
  await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue('10:00')
  await expect(page.getByRole('combobox', { name: '结束' })).toHaveValue('11:30')

  const id = await schedule(page, tenant)
  await page.goto(day)
  await expect(block(page)).toHaveAccessibleName(/10:00 – 11:00/)
  const scrolled = () => column(page).evaluate((element) => element.getBoundingClientRect().top)
  const [before, from, to] = [await scrolled(), await pointAt(page, '10:30'), await pointAt(page, '08:00')]
  // At once, so that the finger cannot be taken for one that rests.
  await Promise.all([
    touch(cdp, 'touchStart', from),
    ...between(from, to).map((point) => touch(cdp, 'touchMove', point)),
    touch(cdp, 'touchEnd'),
  ])
  await expect.poll(scrolled).toBeLessThan(before - 40)
  await expect(ghost(page)).toHaveCount(0)
  await expect(block(page)).toHaveAccessibleName(/10:00 – 11:00/)

  await page.goto(day)
  await expect(block(page)).toBeVisible()
  await holdAndDrag(page, cdp, '10:20', '13:20')
  await expect(block(page)).toHaveAccessibleName(/13:00 – 14:00/)
  await expect.poll(() => stored(tenant, id)).toEqual([at('13:00'), at('14:00')])
  // Until it is saved it stays where it is.
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await holdAndDrag(page, cdp, '13:56', '14:41')
  await expect(block(page)).toHaveAccessibleName(/13:00 – 14:45/)
  await expect.poll(() => stored(tenant, id)).toEqual([at('13:00'), at('14:45')])

  await block(page).tap()
  await expect(page.getByRole('dialog', { name: '产品周会' })).toBeVisible()
})
