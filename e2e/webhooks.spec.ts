import { expect, test } from 'playwright/test'
import { addresses, makeTenant, signIn } from './installation'

async function control<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status, `POST ${path}: ${await answer.clone().text()}`).toBeLessThan(300)
  return (await answer.json()) as T
}

test('Tencent’s address check is answered, and a withdrawal there ends the connection in the open list', async ({
  page,
}) => {
  const made = await makeTenant({ webhooks: true })
  const { url, token, aesKey } = made.subscription ?? { url: '', token: '', aesKey: null }
  const { sdkId } = made.app
  await control('/subscriptions', { sdkId, url, token, aesKey })
  await signIn(page, made)
  const accounts = `/api/t/${made.tenant.slug}/admin/connections`
  const statuses = async () => {
    const answers = await Promise.all(
      ['active', 'attention'].map((view) => page.request.get(`${accounts}?view=${view}`)),
    )
    const lists = (await Promise.all(answers.map((answer) => answer.json()))) as { items: { status: string }[] }[]
    return lists.flatMap(({ items }) => items.map(({ status }) => status))
  }
  expect(await statuses()).toContain('ACTIVE')
  const payload = [{ operate_time: Date.now(), cancel_open_id_list: [{ open_id: made.people.olga?.openId }] }]
  await control('/events', { sdkId, event: 'oauth.cancel-auth', payload })
  await expect.poll(statuses).toContain('REVOKED_BY_TENCENT')
})

test('an oversized body, an unsigned one and an unknown address are refused', async () => {
  const { subscription } = await makeTenant({ webhooks: true })
  const url = subscription?.url ?? ''
  const post = async (address: string, body: string) => (await fetch(address, { method: 'POST', body })).status
  expect(await post(url, JSON.stringify({ data: 'x'.repeat(10_000_000) })).catch(() => 413)).toBe(413)
  expect(await post(url, '{"data":"eyJhIjoxfQ=="}')).toBe(403)
  expect(await post(`${url.slice(0, -32)}${'0'.repeat(32)}`, '{"data":"eyJhIjoxfQ=="}')).toBe(403)
})
