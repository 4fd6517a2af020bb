import { expect, type Page, test } from 'playwright/test'
import { makeTenant, signIn } from './installation'

/** What a person waits for before the page can be used; docs/performance.md tells how it is kept. */
const MOST_BYTES = 200_000

/** The bytes of all scripts that a page loads by itself, as the browser receives them, beginning with the heaviest. */
async function weighScripts(page: Page, path: string): Promise<{ total: number; heaviest: string[] }> {
  const fresh = await page.context().newPage()
  const session = await page.context().newCDPSession(fresh)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const names = new Map<string, string>()
  const weights: [string, number][] = []
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') names.set(requestId, new URL(response.url).pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId)
    if (name) weights.push([name, encodedDataLength])
  })
  await fresh.goto(path, { waitUntil: 'networkidle' })
  await fresh.close()
  const heaviest = weights.sort(([, one], [, other]) => other - one).map(([name, bytes]) => `${bytes} ${name}`)
  return { total: weights.reduce((sum, [, bytes]) => sum + bytes, 0), heaviest }
}

test('today and the meetings load at most 200 kB of scripts', async ({ page }) => {
  const acme = await makeTenant()
  await signIn(page, acme)
  for (const path of ['', '/meetings']) {
    const { total, heaviest } = await weighScripts(page, `/t/${acme.tenant.slug}${path}`)
    expect(heaviest.length).toBeGreaterThan(0)
    expect(total, heaviest.join('\n')).toBeLessThanOrEqual(MOST_BYTES)
  }
})
