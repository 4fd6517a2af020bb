import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { corpOf } from '../test/rest-client'
import { type WebhookSetting, webhookSetting } from '../test/webhook-setting'
import { documentedEvents } from '../webhooks/contract'
import { EVENT_WORDS } from './event-words'

let setting: WebhookSetting

beforeEach(async () => {
  setting = await webhookSetting()
})
afterEach(() => setting.close())

const address = (path = '') => `${setting.sandbox.origin}/console/quiet${path}`
const stored = () => [...setting.sandbox.world.subscriptions.values()]

/** Sends a form as a browser does, redirects left alone. */
function submit(path: string, fields: [string, string][] = []) {
  return fetch(address(path), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

function typed(changes: Record<string, string> = {}): [string, string][] {
  const fields = {
    owner: '',
    name: '控制台',
    url: setting.receiver.url,
    token: setting.receiver.token,
    aesKey: '',
    all: '1',
  }
  return Object.entries({ ...fields, ...changes })
}

describe("an enterprise's console", () => {
  test('shows what a customer copies from there, in Chinese, without cookies', async () => {
    const response = await fetch(address())
    const text = await response.text()
    const { corp, app, credential } = corpOf(setting.sandbox, 'quiet')
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
    expect(text).toContain('<html lang="zh-CN">')
    for (const each of [corp.corpId, app.sdkId, app.secret, credential.secretId, credential.secretKey]) {
      expect(text).toContain(each)
    }
    expect((await fetch(`${setting.sandbox.origin}/console/nobody`)).status).toBe(404)
    expect(await (await fetch(setting.sandbox.origin)).text()).toContain('href="/console/quiet"')
  })

  test('has a word for every event', () => {
    expect(Object.keys(EVENT_WORDS)).toEqual(expect.arrayContaining(documentedEvents.map(({ event }) => event)))
  })

  test('saves a subscription whose address answers, of all events or of some, and deletes it', async () => {
    const saved = await submit('/subscriptions', typed())
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/console/quiet?saved=1#subscriptions'])
    expect(stored()).toMatchObject([{ name: '控制台', corpId: setting.app.corpId, events: undefined }])
    const text = await (await fetch(address('?saved=1'))).text()
    expect(text).toContain('保存成功')
    expect(text).toContain(setting.receiver.url)
    await submit(`/subscriptions/${stored()[0]?.id}/delete`)
    expect(stored()).toEqual([])
    const some = typed({ owner: setting.app.sdkId }).filter(([name]) => name !== 'all')
    await submit('/subscriptions', [...some, ['events', 'meeting.created'], ['events', 'oauth.auth-user']])
    expect(stored()).toMatchObject([{ sdkId: setting.app.sdkId, events: ['meeting.created', 'oauth.auth-user'] }])
  })

  test("refuses with the platform's words, keeps what was typed, as text, and stores nothing", async () => {
    setting.receiver.misbehave(() => ({ body: 'no' }))
    const refused = await submit('/subscriptions', typed({ name: '<i>' }))
    const text = await refused.text()
    expect(refused.status).toBe(400)
    expect(text).toContain('code:10002,msg:通知 URL 不可用，请修改后重试！')
    expect(text).toContain('value="&lt;i&gt;"')
    expect(text).toContain(`value="${setting.receiver.url}"`)
    expect(stored()).toEqual([])
  })

  test.each([
    [{ url: 'ftp://x' }, '通知 URL 须以'],
    [{ token: 'short' }, 'Token 须为 25 位'],
    [{ aesKey: 'short' }, 'EncodingAESKey 须为 43 位'],
    [{ all: undefined }, '请至少选择一个事件'],
  ])('says what is wrong with %j before it asks anybody', async (changes, words) => {
    const fields = typed({ ...changes } as Record<string, string>).filter(([, value]) => value !== undefined)
    const refused = await submit('/subscriptions', fields)
    expect([refused.status, setting.receiver.requests.length]).toEqual([400, 0])
    expect(await refused.text()).toContain(words)
  })

  test('shows what was sent and what came of it, and sends it again', async () => {
    await submit('/subscriptions', typed())
    await setting.book()
    const [delivery] = await setting.settled()
    expect(await (await fetch(address())).text()).toContain('成功，1 次，HTTP 200')
    await submit(`/deliveries/${delivery?.id}/resend`)
    expect((await setting.settled())[0]?.attempts).toHaveLength(2)
  })

  test('saves the callbacks of an application', async () => {
    await submit(`/apps/${setting.app.sdkId}`, [['callbacks', 'https://one.example/cb\r\nhttps://two.example\r\n']])
    const { callbacks } = corpOf(setting.sandbox, 'quiet').app
    expect(callbacks).toEqual(['https://one.example/cb', 'https://two.example'])
  })
})
