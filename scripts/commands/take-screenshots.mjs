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
  ['calendar-month', '/calendar?view=month'],
  ['calendar-week', '/calendar?view=week'],
  ['calendar-agenda', '/calendar?view=agenda'],
  ['schedule', '/meetings/new'],
  ['accounts', '/admin/accounts'],
  ['tencent', '/admin/tencent'],
  ['deliveries', '/admin/deliveries'],
  ['audit', '/admin/audit'],
  ['ended', '/ended?days=90'],
]
const widths = [390, 768, 1280]

const visitors = ['alice', 'bob', 'carol', 'dana']

/**
 * Lets somebody come to a meeting, or go.
 * @param {{ sandboxOrigin: string }} addresses
 * @param {string} id
 * @param {'join' | 'leave'} move
 * @param {string} userid
 * @param {number} [instanceid]
 */
async function attend({ sandboxOrigin }, id, move, userid, instanceid) {
  const body = JSON.stringify({ userid, instanceid })
  await fetch(`${sandboxOrigin}/_sandbox/meetings/${id}/${move}`, { method: 'POST', body })
}

/**
 * A meeting of the person on the page, with people inside and one who has left again.
 * @param {import('playwright').Page} page
 * @param {{ origin: string, sandboxOrigin: string }} addresses
 */
async function holdMeeting(page, addresses) {
  const answer = await page.request.post('/api/t/acme/meetings', {
    headers: { origin: addresses.origin },
    data: { type: 'quick', subject: '产品评审' },
  })
  const { id } = /** @type {{ id: string }} */ (await answer.json())
  for (const [index, userid] of visitors.entries()) await attend(addresses, id, 'join', userid, index + 1)
  await attend(addresses, id, 'join', 'bob', 4)
  await attend(addresses, id, 'leave', 'dana')
  return { id, path: `/t/acme/meetings/${id}` }
}

/**
 * `npm run screenshots [folder]`: every page of the demo at three widths, in both languages and themes.
 * @param {string[]} args
 */
export async function takeScreenshots([folder = inCheckout('.data', 'screenshots')]) {
  await installPackages()
  await generateClient()
  const executablePath = await findBrowser()
  const { addresses, stop } = await step('Installation', () => startInstallation({}, { personPerMinute: 10_000_000 }))
  const { chromium } = await import('playwright')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  mkdirSync(folder, { recursive: true })
  try {
    for (const locale of ['zh-CN', 'en']) {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const look = {
          locale,
          colorScheme,
          timezoneId: 'Asia/Shanghai',
          baseURL: addresses.origin,
          // Nothing is caught half way into view.
          reducedMotion: /** @type {const} */ ('reduce'),
        }
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
        const { id, path } = await holdMeeting(page, addresses)
        await page.goto(path, { waitUntil: 'networkidle' })
        await shoot('meeting-running')
        for (const [name, button] of /** @type {const} */ ([
          ['end-dialog', /^(结束会议|End meeting)$/],
          ['cancel-dialog', /^(取消会议|Cancel meeting)$/],
        ])) {
          await page.getByRole('main').getByRole('button', { name: button }).click()
          await page.getByRole('dialog').waitFor()
          await page.waitForLoadState('networkidle')
          await shoot(name)
          await page.keyboard.press('Escape')
          for (const userid of visitors) await attend(addresses, id, 'leave', userid)
          await page.reload({ waitUntil: 'networkidle' })
        }
      }
    }
  } finally {
    await browser.close()
    await stop()
  }
  return 0
}
