import { expect } from 'playwright/test'
import { addresses, type BrowserTenant, makeTenant } from './installation'

/** Has the sandbox do what its control API can. */
export async function control<T = unknown>(path: string, body: object): Promise<T> {
  const answer = await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status, `POST ${path}: ${await answer.clone().text()}`).toBeLessThan(300)
  return (await answer.json()) as T
}

/** An enterprise with olga and paul that tells the console what happens there. */
export async function makeTelling(): Promise<BrowserTenant> {
  const made = await makeTenant({
    webhooks: true,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'paul', role: 'MEMBER' },
    ],
  })
  const { url, token, aesKey } = made.subscription ?? { url: '', token: '', aesKey: null }
  await control('/subscriptions', { sdkId: made.app.sdkId, url, token, aesKey })
  return made
}
