import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../checkout.mjs'
import { step } from '../print.mjs'
import { findBrowser } from '../steps/find-browser.mjs'
import { generateClient } from '../steps/generate-client.mjs'
import { installPackages } from '../steps/install-packages.mjs'
import { startInstallation } from './test-browser.mjs'

/** @type {[name: string, path: string][]} */
const pages = [
  ['today', ''],
  ['meetings', '/meetings'],
  ['schedule', '/meetings/new'],
  ['accounts', '/admin/accounts'],
  ['audit', '/admin/audit'],
]
const widths = [390, 768, 1280]

/**
 * `npm run screenshots [folder]`: every page of the demo at three widths, in both languages and themes.
 * @param {string[]} args
 */
export async function takeScreenshots([folder = inCheckout('.data', 'screenshots')]) {
  await installPackages()
  await generateClient()
  const executablePath = await findBrowser()
  const { addresses, stop } = await step('Installation', startInstallation)
  const { chromium } = await import('playwright')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  mkdirSync(folder, { recursive: true })
  try {
    for (const locale of ['zh-CN', 'en']) {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const look = { locale, colorScheme, timezoneId: 'Asia/Shanghai', baseURL: addresses.origin }
        const page = await (await browser.newContext(look)).newPage()
        const shoot = async (/** @type {string} */ name) => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 })
            await page.screenshot({ path: join(folder, `${name}-${locale}-${colorScheme}-${width}.png`) })
          }
        }
        await page.goto('/', { waitUntil: 'networkidle' })
        await shoot('sign-in')
        await page.goto('/t/acme')
        await page.locator('input[value="acme/alice"]').check()
        await page.getByRole('button', { name: 'Allow' }).click()
        for (const [name, path] of pages) {
          await page.goto(`/t/acme${path}`, { waitUntil: 'networkidle' })
          await shoot(name)
        }
        await page.goto('/t/acme/meetings', { waitUntil: 'networkidle' })
        await page.locator('main h3 a').first().click()
        await page.waitForURL(/meetings\/\d+/)
        await page.waitForLoadState('networkidle')
        await shoot('meeting')
      }
    }
  } finally {
    await browser.close()
    await stop()
  }
  return 0
}
