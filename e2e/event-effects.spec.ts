import { expect, type Page, test } from 'playwright/test'
import { addresses, askSandbox, type BrowserTenant, signIn } from './installation'
import { control, makeTelling } from './telling-tenant'

// What each of the documented events does to a page that is open: docs/webhooks.md tells it in words. The events come from the sandbox.

/** A meeting that olga makes elsewhere, through the same application; the sandbox numbers it. */
async function makeElsewhere({ tenant, app }: BrowserTenant, subject: string, inSeconds = 3_600): Promise<string> {
  const startsAt = Math.floor(Date.now() / 1_000) + inSeconds
  const order = {
    corp: tenant.slug,
    sdkId: app.sdkId,
    userid: 'olga',
    count: 1,
    subject,
    startsAt,
    durationSeconds: 1_800,
  }
  const { ids } = await control<{ ids: string[] }>('/bulk', order)
  return ids[0] ?? ''
}

/** Does something as the enterprise, past the console. */
async function change(
  made: BrowserTenant,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<void> {
  const said = await askSandbox(made, path, { method, body })
  expect(said, `${method} ${path}`).not.toHaveProperty('error_info')
}

const at = (id: string, action: string, userid: string) =>
  control(`/meetings/${id}/${action}`, action === 'join' ? { userid, instanceid: 1 } : { userid })
const who = { userid: 'olga', instanceid: 1 }
const row = (page: Page, subject: string) =>
  page.locator('[data-row]').filter({ has: page.getByRole('link', { name: subject, exact: true }) })

/** Opens a page and waits until it hears of changes. */
async function open(page: Page, path: string): Promise<void> {
  const stream = page.waitForRequest((request) => request.url().endsWith('/events'))
  await page.goto(path)
  await stream
  await page.waitForLoadState('load')
}

test('meetings that are made, changed, begun, ended and cancelled elsewhere show on the open list', async ({
  page,
}) => {
  const made = await makeTelling()
  await signIn(page, made)
  await open(page, `/t/${made.tenant.slug}/meetings`)
  const id = await makeElsewhere(made, '立项会')
  await expect(row(page, '立项会 1')).toBeVisible()
  await change(made, 'PUT', `/v1/meetings/${id}`, { ...who, subject: '立项评审会' })
  await expect(row(page, '立项评审会')).toBeVisible()
  await expect(row(page, '立项会 1')).toBeHidden()
  await at(id, 'join', 'olga')
  await expect(row(page, '立项评审会')).toContainText('进行中')
  const over = { ...who, reason_code: 1, force_dismiss_meeting: 1, retrieve_code: 1 }
  await change(made, 'POST', `/v1/meetings/${id}/dismiss`, over)
  await expect(row(page, '立项评审会')).toBeHidden()
  const other = await makeElsewhere(made, '预算会')
  await expect(row(page, '预算会 1')).toBeVisible()
  await change(made, 'POST', `/v1/meetings/${other}/cancel`, { ...who, reason_code: 1 })
  await expect(row(page, '预算会 1')).toBeHidden()
})

test('who comes, waits, is let in, shows a screen and is on the air shows on the open page of the meeting', async ({
  page,
}) => {
  const made = await makeTelling()
  await signIn(page, made)
  const [startsAt, endsAt] = [1, 2].map(
    (hours) => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`,
  )
  const live = { enabled: true, subject: '周会直播' }
  const answer = await page.request.post(`/api/t/${made.tenant.slug}/meetings`, {
    headers: { origin: addresses.origin },
    data: { type: 'scheduled', subject: '周会', startsAt, endsAt, live },
  })
  const { id } = (await answer.json()) as { id: string }
  await open(page, `/t/${made.tenant.slug}/meetings/${id}`)
  const shows = (text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()
  const hides = (text: string) => expect(page.getByText(text, { exact: true })).toBeHidden()
  /** Sends an event alone, that the sandbox would send together with others. */
  const tell = (event: string) => {
    const [paul, olga] = ['paul', 'olga'].map((name) => ({
      userid: made.people[name]?.openId,
      uuid: name,
      user_name: name,
    }))
    const meeting_info = { meeting_id: id, creator: olga }
    const payload = { operate_time: Date.now(), operator: olga, to_operator: paul, meeting_info }
    return control('/events', { sdkId: made.app.sdkId, event: `meeting.participant-${event}`, payload })
  }

  await at(id, 'join', 'paul')
  await shows('1 人先于主持人到会')
  await at(id, 'join', 'olga')
  await hides('1 人先于主持人到会')
  await shows('正在直播')
  await shows('2 人参会，2 人在会中')
  await at(id, 'share', 'paul')
  await shows('正在共享屏幕')
  await at(id, 'unshare', 'paul')
  await hides('正在共享屏幕')
  await at(id, 'leave', 'paul')
  await shows('2 人参会，1 人在会中')
  for (const [comes, goes] of [
    ['joined-waiting-room', 'left-waiting-room'],
    ['put-in-waiting-room', 'admitted'],
  ] as const) {
    await tell(comes)
    await shows('1 人在等候室')
    await tell(goes)
    await hides('1 人在等候室')
  }
  await at(id, 'leave', 'olga')
  await hides('正在直播')
})

test('a recording that begins, pauses, goes on, stops, gets ready, fails or is deleted shows on the open list', async ({
  page,
}) => {
  const made = await makeTelling()
  await signIn(page, made)
  const [first, second] = [await makeElsewhere(made, '周会', -60), await makeElsewhere(made, '复盘', -60)]
  for (const id of [first, second]) await at(id, 'join', 'olga')
  await open(page, `/t/${made.tenant.slug}/recordings`)
  const isAt = (subject: string, state: string) =>
    expect(
      page.getByRole('region', { name: new RegExp(`打开会议 ${subject}`) }).getByText(state, { exact: true }),
    ).toBeVisible()
  const steer = (id: string, action: string) => control(`/meetings/${id}/recording`, { action })
  const { id: recordingId } = await control<{ id: string }>(`/meetings/${first}/record`, {
    seconds: 3_600,
    state: 'recording',
  })
  await isAt('周会', '录制中')
  await steer(first, 'pause')
  await isAt('周会', '已暂停')
  await steer(first, 'resume')
  await isAt('周会', '录制中')
  await steer(first, 'stop')
  await isAt('周会', '转码中')
  await control(`/meetings/${second}/record`, { seconds: 60, state: 'processing' })
  await isAt('复盘', '转码中')
  await steer(second, 'fail')
  await control('/clock', { advanceSeconds: 65 })
  await isAt('周会', '已完成')
  await isAt('复盘', '失败')
  const gone = new URLSearchParams({ userid: 'olga', meeting_id: first, meeting_record_id: recordingId })
  await change(made, 'DELETE', `/v1/records?${gone}`)
  await expect(page.getByRole('region', { name: /打开会议 周会/ })).toBeHidden()
})

test('an authorisation that is given is logged, one that is taken back shows on the open page of whoever it was', async ({
  page,
  browser,
}) => {
  const made = await makeTelling()
  const { slug } = made.tenant
  await signIn(page, made)
  await open(page, `/t/${slug}/admin/deliveries`)
  for (const [event, title] of [
    ['oauth.corp-auth', '企业授权'],
    ['oauth.user-auth', '用户授权'],
  ] as const) {
    await control('/events', { sdkId: made.app.sdkId, event })
    const logged = page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })
    await expect(logged).toContainText('无需处理')
  }
  const paul = await browser.newPage()
  await signIn(paul, made, 'paul')
  await open(paul, `/t/${slug}/meetings`)
  const lost = (of: Page) => of.getByRole('button', { name: /腾讯会议连接需要处理/ })
  await expect(lost(paul)).toBeHidden()
  await control('/tokens/withdraw', { openId: made.people.paul?.openId })
  await expect(lost(paul)).toBeVisible()
  await expect(lost(page)).toBeHidden()
  await control('/approvals', { sdkId: made.app.sdkId, corp: slug, approved: false })
  await expect(lost(page)).toBeVisible()
  await paul.close()
})
