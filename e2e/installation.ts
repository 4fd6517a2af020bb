import { createHmac, randomInt } from 'node:crypto'
import { expect, type Page } from 'playwright/test'
import { askTenantProcess } from './ask-tenant-process'

interface Addresses {
  origin: string
  sandboxOrigin: string
  adminUrl: string
  logDirectory: string
}

/** Where the installation under test is; scripts/commands/test-browser.mjs starts it. */
export const addresses = JSON.parse(process.env.E2E_ADDRESSES ?? '{}') as Addresses

interface Sketch {
  joinPolicy?: 'OPEN' | 'APPROVAL'
  members?: { userid: string; role?: 'OWNER' | 'ADMIN' | 'MEMBER'; status?: 'PENDING' }[]
  /** Meeting rooms of the enterprise. */
  rooms?: { name: string; building?: string; capacity?: number; isOpen?: boolean }[]
  /** Gives it a subscription, with encryption. */
  webhooks?: boolean
}

export interface BrowserTenant {
  tenant: { id: string; slug: string; name: string }
  corp: { corpId: string }
  app: { secret: string; sdkId: string }
  credential: { secretId: string; secretKey: string; sdkId?: string }
  people: Record<string, { openId: string; membershipId: string }>
  subscription?: { url: string; token: string; aesKey: string | null }
}

/** A tenant of its own for a test, with its enterprise at the sandbox. */
export async function makeTenant(sketch: Sketch = {}): Promise<BrowserTenant> {
  return (await askTenantProcess({ sandbox: { origin: addresses.sandboxOrigin }, ...sketch })) as BrowserTenant
}

/** Chooses a person on the sandbox's consent page and allows. */
export async function consentAs(page: Page, { tenant }: Pick<BrowserTenant, 'tenant'>, userid: string): Promise<void> {
  await page.locator(`input[value="${tenant.slug}/${userid}"]`).check()
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** Signs in as a person would, beginning with the page they want to see. */
export async function signIn(
  page: Page,
  tenant: Pick<BrowserTenant, 'tenant'>,
  userid = 'olga',
  path = '',
): Promise<void> {
  await page.goto(`/t/${tenant.tenant.slug}${path}`)
  await consentAs(page, tenant, userid)
  await expect(page).toHaveURL(new RegExp(`/t/${tenant.tenant.slug}${path}`))
  // A control that is pressed before React has taken over does nothing.
  await page.waitForLoadState('networkidle')
}

interface SandboxCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: object
}

/** A call with the enterprise's secret that shares no code with the product. */
export async function askSandbox(
  { corp, credential }: BrowserTenant,
  path: string,
  { method = 'GET', body }: SandboxCall = {},
): Promise<unknown> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = String(randomInt(1, 2 ** 40))
  const text = body ? JSON.stringify(body) : ''
  const head = `X-TC-Key=${credential.secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`
  const hex = createHmac('sha256', credential.secretKey).update(`${method}\n${head}\n${path}\n${text}`).digest('hex')
  const answer = await fetch(`${addresses.sandboxOrigin}${path}`, {
    method,
    headers: {
      'X-TC-Key': credential.secretId,
      'X-TC-Timestamp': timestamp,
      'X-TC-Nonce': nonce,
      'X-TC-Signature': Buffer.from(hex).toString('base64'),
      AppId: corp.corpId,
      ...(credential.sdkId ? { SdkId: credential.sdkId } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      'X-TC-Registered': '1',
    },
    body: text || undefined,
  })
  // What is deleted is answered with nothing.
  const said = await answer.text()
  return said === '' ? {} : JSON.parse(said)
}

/** The day a form begins at. Late in the evening it has two: what it offers ends on the next one. */
export const startDate = /^(开始)?日期/
