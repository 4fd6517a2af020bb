import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, type Page, test } from 'playwright/test'
import { type DeliverySketch, deliver } from '../test/sign-delivery'
import { findViolations } from './find-violations'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

const started = (subject = 'Budget talk') => ({
  event: 'meeting.started',
  trace_id: `trace-${randomUUID()}`,
  payload: [{ operate_time: Date.now(), meeting_info: { meeting_id: '12345678901234567890', subject } }],
})

async function send({ subscription }: BrowserTenant, event: object, sketch: Partial<DeliverySketch> = {}) {
  const { url = '', token = '', aesKey = null } = subscription ?? {}
  return (await fetch(deliver(url, event, { token, aesKey, ...sketch }))).status
}

/** As if the worker had given up whatever it was given. */
async function giveUp({ tenant }: BrowserTenant, count: number) {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  const failed = `update "WebhookEvent" set state = 'DEAD', attempts = 10, "lastError" = 'internal'
    where "tenantId" = $1 and state = 'IGNORED'`
  let given = 0
  await expect
    .poll(async () => {
      given += (await client.query(failed, [tenant.id])).rowCount ?? 0
      return given
    })
    .toBe(count)
  await client.end()
}

const rows = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('row')
    .filter({ has: page.getByRole('link') })

test('deliveries appear by themselves, a wrong signature is explained part by part, and the content shows when asked for', async ({
  page,
}) => {
  const made = await makeTenant({ webhooks: true })
  await signIn(page, made, 'olga', '/admin/deliveries')
  const main = page.getByRole('main')
  await expect(main.getByText('尚未收到事件')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  const event = started()
  expect(await send(made, event)).toBe(200)
  expect(await send(made, event)).toBe(200)
  expect(await send(made, started(), { token: 'A'.repeat(25) })).toBe(403)
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).filter({ hasText: event.trace_id })).toContainText('2 次 · 200')

  await main.getByRole('link', { name: '被拒绝的投递' }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByText('没有已知原因能解释差异', { exact: false })).toBeVisible()
  await expect(panel.getByText('•••••• 不显示')).toBeVisible()
  await expect(panel.getByText('"code":"not_allowed"', { exact: false })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  expect(await page.content()).not.toContain(made.subscription?.token)
  await page.keyboard.press('Escape')

  await main.getByRole('link', { name: '会议开始' }).click()
  await expect(panel.getByText(event.trace_id)).toBeVisible()
  await expect(panel.getByText('Budget talk')).toHaveCount(0)
  await panel.getByRole('button', { name: '显示内容' }).click()
  await expect(panel.getByText('"Budget talk"')).toBeVisible()
  await expect(panel.getByText('"12345678901234567890"')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const address = page.url()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  // The address leads to the same delivery.
  await page.goto(address)
  await expect(panel.getByText(event.trace_id)).toBeVisible()
})

test('what failed is handled again, one or all in a range, after its number was told, and the rows say how it went', async ({
  page,
}) => {
  const made = await makeTenant({ webhooks: true })
  for (const name of ['one', 'two', 'three']) expect(await send(made, started(name))).toBe(200)
  await giveUp(made, 3)
  await signIn(page, made, 'olga', '/admin/deliveries')
  const main = page.getByRole('main')
  await main.getByRole('combobox', { name: '状态' }).selectOption({ label: '已搁置' })
  await expect(page).toHaveURL(/state=failed/)
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).first()).toContainText('重试 10 次后搁置')

  await rows(page).first().getByRole('link').click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: '重新处理' }).click()
  await expect(panel.getByText('无需处理', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(2)

  await main.getByRole('button', { name: '重新处理失败事件' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('将重新处理 2 个失败事件', { exact: false })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: '重新处理 2 个事件' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/state=replayed/)
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).filter({ hasText: '无需处理' })).toHaveCount(3)

  await main.getByRole('button', { name: '重新处理失败事件' }).click()
  await expect(dialog.getByText('没有失败事件', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '重新处理失败事件' })).toHaveAttribute('aria-disabled', 'true')
})
