import { expect, type Page, test } from 'playwright/test'
import { Temporal } from 'temporal-polyfill'
import { findViolations } from './find-violations'
import { addresses, askSandbox, type BrowserTenant, makeTenant, signIn } from './installation'

// The organisation is in Shanghai, the meeting in Berlin, the reader in New York: on three different days at times.
const reader = 'America/New_York'
const zone = 'Europe/Berlin'
test.use({ timezoneId: reader })

const today = Temporal.Now.plainDateISO(reader)
const berlin = today
  .add({ days: 10 - today.dayOfWeek })
  .toPlainDateTime('02:30')
  .toZonedDateTime(zone)
const newYork = berlin.withTimeZone(reader)
const until = (at: Temporal.ZonedDateTime, minutes = 60): string =>
  at.add({ minutes }).toPlainTime().toString().slice(0, 5)
const label = (at: Temporal.ZonedDateTime): string => {
  const hours = at.offsetNanoseconds / 3.6e12
  return `${at.timeZoneId} (GMT${hours < 0 ? '' : '+'}${hours})`
}
const range = (at: Temporal.ZonedDateTime): string => `${until(at, 0)} – ${until(at)}`
const dayName = (at: Temporal.ZonedDateTime): string => `${at.month}月${at.day}日`

async function schedule(page: Page, { tenant }: BrowserTenant, body: object): Promise<string> {
  const answer = await page.request.post(`/api/t/${tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { subject: '产品周会', timeZone: zone, ...body },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

const spanAt = (at: Temporal.ZonedDateTime, minutes = 60) => ({
  startsAt: at.toInstant().toString(),
  endsAt: at.add({ minutes }).toInstant().toString(),
})

test('a meeting of another zone is at the same moment in list, calendar and page, each with zone and offset, and an edit leaves its zone', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const here = `/t/${tenant.tenant.slug}`
  await signIn(page, tenant, 'olga', '/meetings')
  const id = await schedule(page, tenant, spanAt(berlin))
  const main = page.getByRole('main')

  await page.goto(`${here}/meetings?view=upcoming`)
  const card = main.getByRole('region').filter({ has: page.locator('[data-row]') })
  await expect(main).toContainText(label(Temporal.Now.zonedDateTimeISO(reader)))
  await expect(main.locator('[data-row]')).toContainText(until(newYork, 0))
  await expect(main.getByRole('heading', { level: 2 }).filter({ hasText: dayName(newYork) })).toBeVisible()
  await expect(main.getByRole('heading', { level: 2 }).filter({ hasText: dayName(berlin) })).toHaveCount(0)
  await expect(card).toHaveCount(1)

  await page.goto(`${here}/calendar?view=week&date=${newYork.toPlainDate()}`)
  const block = page.locator(`li[data-day="${newYork.toPlainDate()}"]`).getByRole('button', { name: /^产品周会/ })
  await expect(block).toHaveAccessibleName(new RegExp(range(newYork)))
  await block.click()
  const panel = page.getByRole('dialog', { name: '产品周会' })
  for (const text of [range(newYork), label(newYork), range(berlin), label(berlin)]) {
    await expect(panel).toContainText(text)
  }

  await page.goto(`${here}/meetings/${id}`)
  await expect(main).toContainText(`${until(newYork, 0)} – ${until(newYork)}`)
  await expect(main).toContainText(label(newYork))
  await expect(main).toContainText(`${dayName(berlin)}（`)
  await expect(main).toContainText(`${range(berlin)} ${label(berlin)}`)

  await page.goto(`${here}/meetings/${id}/edit`)
  await expect(page.getByRole('combobox', { name: '开始' })).toHaveValue(until(berlin, 0))
  await expect(page.getByRole('combobox', { name: '时区' })).toHaveValue(new RegExp(zone))
  await page.getByLabel('会议主题').fill('改过的主题')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('改过的主题')
  const answer = await askSandbox(tenant, `/v1/meetings/${id}?userid=olga&instanceid=1`)
  const { meeting_info_list } = answer as { meeting_info_list: Record<string, string>[] }
  const seconds = (at: Temporal.ZonedDateTime) => String(at.epochMilliseconds / 1000)
  expect(meeting_info_list[0]).toMatchObject({
    ...{ start_time: seconds(berlin), end_time: seconds(berlin.add({ minutes: 60 })), time_zone: zone },
  })
})

test('every date of a series is looked at for conflicts, and one that is taken is marked until it is left out', async ({
  page,
}) => {
  const tenant = await makeTenant()
  const first = berlin.with({ hour: 15, minute: 0 })
  const twentieth = first.add({ weeks: 19 })
  await signIn(page, tenant, 'olga', '/meetings')
  await schedule(page, tenant, { subject: '面试', ...spanAt(twentieth.add({ minutes: 30 })) })
  // It ends when the second date begins.
  await schedule(page, tenant, { subject: '紧挨着', ...spanAt(first.add({ weeks: 1 }).subtract({ minutes: 60 })) })
  const { startsAt, endsAt } = spanAt(first)
  const query = new URLSearchParams({ start: startsAt, end: endsAt, zone })
  await page.goto(`/t/${tenant.tenant.slug}/meetings/new?${query}`)
  await page.getByRole('combobox', { name: '重复' }).selectOption('weekly')
  await page.getByRole('textbox', { name: '场数' }).fill('25')
  const dates = page.getByRole('region', { name: '全部日期' })
  await expect(dates.getByRole('status')).toContainText('1 个日期与你的其他会议重叠')
  await expect(page.getByText('与“面试”重叠 30 分钟 · ')).toBeVisible()
  await dates.getByRole('button', { name: '显示全部 25 场' }).click()
  const taken = dates.getByRole('listitem').filter({ hasText: '与“面试”重叠 30 分钟' })
  await expect(taken).toHaveCount(1)
  await expect(taken).toContainText(dayName(twentieth.withTimeZone(reader)))
  await expect(dates.getByText('紧挨着')).toHaveCount(0)
  expect(await findViolations(page)).toEqual([])
  await taken.getByRole('button', { name: /^去掉/ }).click()
  await expect(dates.getByRole('status')).not.toContainText('重叠')

  const id = await schedule(page, tenant, {
    ...spanAt(first),
    recurrence: { frequency: 'weekly', until: { count: 25 } },
  })
  await page.goto(`/t/${tenant.tenant.slug}/meetings/${id}/edit`)
  await expect(dates.getByRole('status')).toContainText('1 个日期与你的其他会议重叠')
  await page.getByRole('combobox', { name: '开始' }).fill('15:30')
  await page.keyboard.press('Tab')
  await expect(page.getByText('与“面试”重叠 1 小时 · ')).toBeVisible()
  await expect(page.getByText('与“产品周会”重叠')).toHaveCount(0)
})
