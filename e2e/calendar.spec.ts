import { expect, type Locator, type Page, test } from 'playwright/test'
import { Temporal } from 'temporal-polyfill'
import { findOverflow, findViolations } from './find-violations'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn, startDate } from './installation'

// Not the organisation's zone, and mostly on another day than there.
const zone = 'America/Los_Angeles'
test.use({ timezoneId: zone })

const today = Temporal.Now.plainDateISO(zone)
/** Wednesday of next week: it and the days beside it lie ahead, and in one week. */
const wednesday = today.add({ days: 10 - today.dayOfWeek })
const thursday = wednesday.add({ days: 1 })
const week = `/calendar?view=week&date=${wednesday}`
const at = (day: Temporal.PlainDate, time: string): string =>
  day.toPlainDateTime(time).toZonedDateTime(zone).toInstant().toString()

async function openWeek(page: Page, tenant: BrowserTenant): Promise<void> {
  await signIn(page, tenant, 'olga', '/calendar')
  await page.goto(`/t/${tenant.tenant.slug}${week}`)
}

/** Schedules at the door, which is not what is looked at here. */
async function schedule(page: Page, { tenant }: BrowserTenant, body: object): Promise<string> {
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { subject: '产品周会', startsAt: at(wednesday, '10:00'), endsAt: at(wednesday, '11:00'), ...body },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

/** The times that Tencent Meeting has of a meeting. */
async function stored(tenant: BrowserTenant, id: string): Promise<string[]> {
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  const [meeting] = (answer as { meeting_info_list: { start_time: string; end_time: string }[] }).meeting_info_list
  return [meeting?.start_time, meeting?.end_time].map((seconds) =>
    Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString(),
  )
}

/** How often a meeting was written at Tencent Meeting. */
async function writesOf(id: string): Promise<number> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox/requests?since=0`)
  const { requests } = (await answer.json()) as { requests: { method: string; path: string }[] }
  return requests.filter(({ method, path }) => method !== 'GET' && path.startsWith(`/v1/meetings/${id}`)).length
}

const dayOf = (page: Page, day: Temporal.PlainDate): Locator => page.locator(`li[data-day="${day}"]`)

/** A point of the calendar: a day of its week, at a time, in the left or the right half. */
async function pointAt(page: Page, day: Temporal.PlainDate, time: string, lane = 0): Promise<[number, number]> {
  const box = await dayOf(page, day).locator('[data-body]').boundingBox()
  if (!box) throw new Error(`${day} is not shown`)
  const { hour, minute } = Temporal.PlainTime.from(time)
  return [box.x + box.width * (lane === 0 ? 0.3 : 0.7), box.y + (box.height * (hour * 60 + minute)) / 1440]
}

type Place = [day: Temporal.PlainDate, time: string, lane?: number]

/** Presses, moves in steps as a hand does, and lets go. */
async function drag(page: Page, from: Place, to: Place, letGo = true): Promise<void> {
  await page.mouse.move(...(await pointAt(page, ...from)))
  await page.mouse.down()
  await page.mouse.move(...(await pointAt(page, ...to)), { steps: 8 })
  if (letGo) await page.mouse.up()
}

const told = (page: Page, text: string | RegExp): Locator => page.getByRole('listitem').filter({ hasText: text })

test('a meeting is drawn, moved and lengthened by dragging, each with exactly one write; Escape and a refusal leave it', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await openWeek(page, tenant)
  await expect(page.getByText('拖动即可预定')).toBeVisible()

  await drag(page, [wednesday, '10:05'], [wednesday, '11:30'])
  await expect(page).toHaveURL(/meetings\/new$/)
  await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue('10:00')
  await expect(page.getByRole('combobox', { name: '结束' })).toHaveValue('11:30')
  await page.getByLabel('会议主题').fill('画出来的会议')
  await page.getByRole('main').getByRole('button', { name: '预定会议' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('画出来的会议')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await stored(tenant, id)).toEqual([at(wednesday, '10:00'), at(wednesday, '11:30')])
  const other = await schedule(page, tenant, {
    subject: '面试',
    startsAt: at(thursday, '12:15'),
    endsAt: at(thursday, '13:00'),
  })

  await page.goto(`/t/${tenant.tenant.slug}${week}`)
  const block = (day: Temporal.PlainDate) => dayOf(page, day).getByRole('button', { name: /^画出来的会议/ })
  await expect(block(wednesday)).toHaveAccessibleName(
    /^画出来的会议, \d{4}年\d+月\d+日（周三）10:00 – 11:30, 待开始, 我创建的$/,
  )
  await drag(page, [wednesday, '10:20'], [thursday, '11:20'])
  await expect(block(thursday)).toHaveAccessibleName(/11:00 – 12:30/)
  await expect(told(page, '已调整“画出来的会议”的时间')).toContainText('与“面试”重叠 15 分钟')
  expect(await writesOf(id)).toBe(1)
  expect(await stored(tenant, id)).toEqual([at(thursday, '11:00'), at(thursday, '12:30')])

  await drag(page, [thursday, '12:26'], [thursday, '11:56'])
  await expect(block(thursday)).toHaveAccessibleName(/11:00 – 12:00/)
  await expect.poll(() => stored(tenant, id)).toEqual([at(thursday, '11:00'), at(thursday, '12:00')])
  expect(await writesOf(id)).toBe(2)
  await told(page, /11:00 – 12:00/)
    .getByRole('button', { name: '撤销' })
    .click()
  await expect(block(thursday)).toHaveAccessibleName(/11:00 – 12:30/)
  await expect.poll(() => stored(tenant, id)).toEqual([at(thursday, '11:00'), at(thursday, '12:30')])
  expect(await writesOf(id)).toBe(3)
  await expect(told(page, '“画出来的会议”已恢复原来的时间')).toBeVisible()

  await drag(page, [thursday, '11:20'], [wednesday, '09:20'], false)
  await expect(page.locator('[data-ghost]')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('[data-ghost]')).toHaveCount(0)
  expect(await writesOf(id)).toBe(3)

  // Somebody came in the meantime: the calendar does not know it yet.
  await fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${other}/join`, {
    method: 'POST',
    body: JSON.stringify({ userid: `${tenant.tenant.slug}/olga` }),
  })
  await drag(page, [thursday, '12:50', 1], [wednesday, '12:50', 1])
  await expect(told(page, '“面试”的时间没有改变')).toContainText('会议中有人，暂时不能改时间')
  await expect(dayOf(page, thursday).getByRole('button', { name: /^面试/ })).toHaveAccessibleName(/12:15 – 13:00/)
})

test('the same is done by keyboard alone, and of a series one occurrence moves', async ({ page }) => {
  const tenant = await makeTenant()
  const recurrence = { frequency: 'daily', until: { count: 3 } }
  await openWeek(page, tenant)
  const id = await schedule(page, tenant, { timeZone: zone, recurrence })
  await page.reload()
  const days = [wednesday, thursday, wednesday.add({ days: 2 })]
  const block = (day: Temporal.PlainDate) => dayOf(page, day).getByRole('button', { name: /^产品周会/ })
  for (const day of days) await expect(block(day)).toHaveAccessibleName(/10:00 – 11:00/)

  const slot = page.locator('[data-slot]')
  await slot.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slot).toHaveAccessibleName(new RegExp(`${thursday.day}日`))
  await page.keyboard.press('Tab')
  await expect(block(thursday)).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: '产品周会' })
  await expect(panel).toContainText(zone)
  expect(await findViolations(page)).toEqual([])
  await panel.getByRole('button', { name: '改时间' }).focus()
  await page.keyboard.press('Enter')
  const bar = page.getByRole('group', { name: '正在调整“产品周会”的时间' })
  await expect(bar).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar.getByRole('status')).toContainText('10:30 – 11:45')
  expect(await findViolations(page)).toEqual([])
  expect(await writesOf(id)).toBe(0)
  await page.keyboard.press('Enter')
  await expect(block(thursday)).toHaveAccessibleName(/10:30 – 11:45/)
  await expect(block(thursday)).toBeFocused()
  await expect.poll(() => writesOf(id)).toBe(1)
  for (const day of [days[0] ?? wednesday, days[2] ?? wednesday])
    await expect(block(day)).toHaveAccessibleName(/10:00 – 11:00/)
  const detail = await page.request.get(`/api/t/${tenant.tenant.slug}/meetings/${id}`)
  const { subMeetings } = (await detail.json()) as { subMeetings: { startsAt: string }[] }
  expect(subMeetings.map(({ startsAt }) => startsAt)).toEqual(
    days.map((day, index) => at(day, index === 1 ? '10:30' : '10:00')),
  )

  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '改时间' }).click()
  await expect(bar).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(block(thursday)).toBeFocused()
  expect(await writesOf(id)).toBe(1)

  await page.keyboard.press('ArrowUp')
  await expect(slot).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  const drawn = /(\d\d:\d\d) – (\d\d:\d\d)/.exec((await slot.getAttribute('aria-label')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue(drawn?.[1] ?? '')
  await expect(page.getByRole('combobox', { name: '结束' })).toHaveValue(drawn?.[2] ?? '')
})

test('a month is drawn on by pressing a day, and a meeting of it goes to another day by dragging and by keys', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const month = `/t/${tenant.tenant.slug}/calendar?view=month&date=${wednesday}`
  await signIn(page, tenant, 'olga', '/calendar')
  const slot = (day: Temporal.PlainDate) => dayOf(page, day).locator('[data-slot]')
  const drawn = async (day: Temporal.PlainDate) => {
    await expect(page).toHaveURL(/meetings\/new$/)
    await expect(page.getByRole('textbox', { name: startDate })).toHaveValue(new RegExp(`${day.month}月${day.day}日`))
    await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue('09:00')
    await expect(page.getByRole('combobox', { name: '结束' })).toHaveValue('10:00')
  }
  await page.goto(month)
  await expect(page.getByText('点按某一天的空白处即可预定')).toBeVisible()
  const { height } = (await dayOf(page, thursday).boundingBox()) ?? { height: 0 }
  await dayOf(page, thursday).click({ position: { x: 30, y: height - 12 } })
  await drawn(thursday)
  await page.goto(month)
  await slot(wednesday).focus()
  await page.keyboard.press('ArrowRight')
  await expect(slot(thursday)).toBeFocused()
  await page.keyboard.press('Enter')
  await drawn(thursday)

  const id = await schedule(page, tenant, {})
  await page.goto(month)
  const line = (day: Temporal.PlainDate) => dayOf(page, day).getByRole('button', { name: /^产品周会/ })
  await line(wednesday).hover()
  await page.mouse.down()
  const { x, y } = (await dayOf(page, thursday).boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 40, y + 40, { steps: 5 })
  await page.mouse.up()
  await expect(line(thursday)).toBeVisible()
  await expect.poll(() => stored(tenant, id)).toEqual([at(thursday, '10:00'), at(thursday, '11:00')])
  expect(await writesOf(id)).toBe(1)
  await line(thursday).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '产品周会' }).getByRole('button', { name: '改时间' }).click()
  await expect(page.getByRole('group', { name: '正在调整“产品周会”的时间' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(line(wednesday)).toBeFocused()
  await expect.poll(() => stored(tenant, id)).toEqual([at(wednesday, '10:00'), at(wednesday, '11:00')])
  expect(await writesOf(id)).toBe(2)
})

test('every view has a meeting on the day of the zone that is looked through, is clean for axe and fits a phone', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/calendar')
  // Late in Los Angeles it is the next day in Shanghai.
  await schedule(page, tenant, { startsAt: at(wednesday, '21:00'), endsAt: at(wednesday, '22:00') })
  const here = `/t/${tenant.tenant.slug}/calendar`
  for (const [timeZone, day] of [
    [zone, wednesday],
    ['Asia/Shanghai', thursday],
  ] as const) {
    for (const view of ['month', 'week', 'day', 'agenda']) {
      await page.goto(`${here}?${new URLSearchParams({ view, date: day.toString(), zone: timeZone })}`)
      await expect(dayOf(page, day).getByRole('button', { name: /^产品周会/ })).toBeVisible()
      await expect(page.getByRole('button', { name: /^产品周会/ })).toHaveCount(1)
      if (timeZone === zone) expect(await findViolations(page)).toEqual([])
    }
  }
  for (const [key, view] of [
    ['m', '月'],
    ['d', '日'],
    ['w', '周'],
    ['a', '日程'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('radio', { name: view, exact: true })).toBeChecked()
  }

  await page.setViewportSize({ width: 360, height: 740 })
  for (const view of ['month', 'week', 'day', 'agenda']) {
    await page.goto(`${here}?view=${view}&date=${wednesday}`)
    await expect(dayOf(page, wednesday)).toBeVisible()
    expect(await findOverflow(page)).toBe(0)
  }
  await page.goto(here)
  await expect(page.getByRole('radio', { name: '日程' })).toBeChecked()
})

test('places of other zones stand beside the time that is chosen, and what is at that time is named', async ({
  page,
}) => {
  const tenant = await makeTenant()
  await signIn(page, tenant, 'olga', '/calendar')
  await schedule(page, tenant, { subject: '面试', startsAt: at(thursday, '10:30'), endsAt: at(thursday, '11:15') })
  await page.goto(`/t/${tenant.tenant.slug}/meetings/new?start=${at(thursday, '10:00')}&end=${at(thursday, '11:00')}`)
  await expect(page.getByRole('status').filter({ hasText: '面试' })).toContainText('与“面试”重叠 30 分钟')
  const strip = page.getByRole('region', { name: '其他时区的时间' })
  await strip.getByRole('button', { name: '添加时区' }).click()
  await strip.getByRole('combobox').fill('上海')
  await page.getByRole('option', { name: /Asia\/Shanghai/ }).click()
  await expect(strip).toContainText(/Shanghai.*当地是夜间.*02:00 – 03:00|Shanghai.*当地是夜间.*01:00 – 02:00/)
  await page.getByRole('combobox', { name: '开始' }).fill('18:00')
  await page.keyboard.press('Tab')
  await expect(strip).toContainText(/(09:00 – 10:00|10:00 – 11:00)/)
  await expect(strip).not.toContainText('当地是夜间')
  expect(await findViolations(page)).toEqual([])
  await page.reload()
  await expect(strip).toContainText('Shanghai')
  await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue('18:00')
})
