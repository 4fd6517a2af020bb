import { type Browser, expect, type Page, test } from 'playwright/test'
import { addresses, type BrowserTenant, consentAs, makeTenant, signIn } from './installation'
import { Looker } from './reach/check-reach'
import { everyOverlay, type Overlay } from './reach/every-overlay'
import { type Places, publicPages, tenantPages, waitingPages } from './reach/every-page'

const rooms = [{ name: '长城厅', building: '主楼', capacity: 12 }]
const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'paul', role: 'ADMIN' as const },
  { userid: 'nina', role: 'MEMBER' as const, status: 'PENDING' as const },
]

const inDays = (days: number, hour: number) => {
  const at = new Date(Date.now() + days * 86_400_000)
  at.setUTCHours(hour, 0, 0, 0)
  return at.toISOString()
}

const move = (id: string, way: 'join' | 'leave', userid: string) =>
  fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${id}/${way}`, {
    method: 'POST',
    body: JSON.stringify({ userid, instanceid: 1 }),
  })

/** A tenant with something on every page, seen by its owner. */
async function fill(page: Page, tenant: BrowserTenant): Promise<Places> {
  const { slug } = tenant.tenant
  await signIn(page, tenant)
  const schedule = async (data: object) => {
    const answer = await page.request.post(`/api/t/${slug}/meetings`, { headers: { origin: addresses.origin }, data })
    expect(answer.status(), await answer.text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const times = { type: 'scheduled', startsAt: inDays(1, 6), endsAt: inDays(1, 7), timeZone: 'Asia/Shanghai' }
  const meeting = await schedule({ ...times, subject: '设计评审' })
  const recurrence = { frequency: 'weekly', until: { count: 4 } }
  const series = await schedule({ ...times, subject: '产品周会', recurrence })
  const running = await schedule({ type: 'quick', subject: '客户回访' })
  const stream = { enabled: true, subject: '员工大会', replay: true }
  const live = await schedule({ ...times, subject: '全员会', live: stream })
  await move(running, 'join', 'paul')
  await move(live, 'join', 'olga')
  await move(live, 'leave', 'olga')
  await fetch(`${addresses.sandboxOrigin}/_sandbox/meetings/${live}/record`, {
    method: 'POST',
    body: JSON.stringify({ seconds: 120 }),
  })
  return { slug, meeting, series, running, live }
}

/** Opens it by keyboard, looks, closes it by Escape; the focus is back where it was. */
async function lookAt(looker: Looker, overlay: Overlay): Promise<string[]> {
  const { page } = looker
  const { opener, key = 'Enter', entry, isNarrow = false, next } = overlay
  await (isNarrow ? looker.inHand() : looker.onDesk())
  await overlay.first?.(page)
  const button = opener(page)
  const surfaces = page.locator('[role="dialog"],[role="menu"],[role="listbox"]:not([role="dialog"] *)')
  const before = await surfaces.count()
  const opened = surfaces.nth(before)
  await expect(button).toHaveCount(1)
  await button.press(key)
  if (entry) await page.getByRole('menuitem', { name: entry }).press('Enter')
  await expect(opened).toBeVisible()
  if (entry) await expect(page.getByRole('menu')).toHaveCount(0)
  if (next) {
    await next(opened).press('Enter')
    await expect(next(opened)).toHaveCount(0)
  }
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const found = await looker.findProblems(opened, { isNarrow })
  if (!isNarrow) await looker.onDesk()
  if (await opened.isVisible()) await page.keyboard.press('Escape')
  await expect(surfaces).toHaveCount(before)
  await expect(button, `the focus is back after ${overlay.of}`).toBeFocused()
  return found
}

/** Has somebody else sign in, elsewhere. */
async function connect(browser: Browser, tenant: BrowserTenant, userid: string): Promise<void> {
  const context = await browser.newContext({ baseURL: addresses.origin })
  await signIn(await context.newPage(), tenant, userid)
  await context.close()
}

async function lookAtPages(page: Page, pages: typeof tenantPages, places: Places): Promise<void> {
  const looker = await Looker.at(page)
  for (const [file, addressesOf] of Object.entries(pages)) {
    for (const address of addressesOf(places)) {
      await page.goto(address, { waitUntil: 'networkidle' })
      expect.soft(await looker.findProblems(page.locator('html')), `${file} at ${address}`).toEqual([])
    }
  }
}

test.describe('everywhere axe finds nothing, names tell apart, fingers find 44 pixels, and nothing scrolls sideways', () => {
  // One walk through everything: a tenant for each place would take far longer.
  test.describe.configure({ timeout: 600_000 })

  test('on public pages', async ({ page }) => {
    const tenant = await makeTenant({ members: [...members, { userid: 'wanda' }] })
    const places = { slug: tenant.tenant.slug, meeting: '', series: '', running: '', live: '' }
    await lookAtPages(page, publicPages, places)
    await page.goto(`/t/${places.slug}`)
    await consentAs(page, tenant, 'wanda')
    await lookAtPages(page, waitingPages, places)
  })

  test('on pages of a tenant', async ({ page }) => {
    const places = await fill(page, await makeTenant({ rooms, members, webhooks: true }))
    await lookAtPages(page, tenantPages, places)
  })

  test('on a phone the way into the next meeting is in sight as the page opens', async ({ page }) => {
    const places = await fill(page, await makeTenant({ rooms, members }))
    await (await Looker.at(page)).inHand()
    for (const path of ['', '/meetings', `/meetings/${places.running}`]) {
      await page.goto(`/t/${places.slug}${path}`)
      const join = page.getByRole('main').getByRole('link', { name: /^加入/ }).first()
      // Above the bar at the bottom, without scrolling.
      await expect(join).toBeInViewport({ ratio: 1 })
      expect((await join.boundingBox())?.y ?? 0).toBeLessThan(740 - 56 - 44)
    }
  })

  test('in dialogs, menus and panels, which the keyboard opens, closes and comes back from', async ({
    page,
    browser,
  }) => {
    const tenant = await makeTenant({ rooms, members, webhooks: true })
    await connect(browser, tenant, 'paul')
    const places = await fill(page, tenant)
    const looker = await Looker.at(page)
    let at = ''
    for (const overlay of everyOverlay(places)) {
      if (at !== overlay.at) await page.goto(overlay.at, { waitUntil: 'networkidle' })
      at = overlay.at
      // One that does not open tells so, and lets the others be looked at; what was done before one is undone by a new page.
      const problems = await lookAt(looker, overlay).catch((error: Error) => [error.message])
      expect.soft(problems, `${overlay.of} at ${overlay.at}`).toEqual([])
      if (problems.length > 0 || overlay.first) at = ''
    }
  })
})
