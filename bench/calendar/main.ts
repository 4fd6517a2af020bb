import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { formatTable } from '../format-table'
import { weighScripts } from '../measure-page'
import { percentile } from '../percentile'
import { signIn } from '../sign-in'
import { fillMonth } from './fill-month'
import { collectEvents, takeEvents, waitUntilQuiet } from './watch-events'

// `npm run bench -- calendar`: what a person who uses the calendar waits for, with real pointer and key events, in Chromium, with
// 500 meetings in the month. scripts/commands/bench-calendar.mjs starts what is measured.

interface Surroundings {
  origin: string
  sandboxOrigin: string
  browser: string
  folder: string
}

const {
  origin,
  sandboxOrigin,
  browser: executablePath,
  folder,
} = JSON.parse(process.env.CALENDAR ?? '{}') as Surroundings
const tenant = 'acme'
const MEETINGS = 500
const ROUNDS = 24
const calendar = `${origin}/t/${tenant}/calendar`

const cookie = await signIn(origin, tenant, 'alice')
const month = await fillMonth(sandboxOrigin, tenant, 'alice', MEETINGS)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
const context = await browser.newContext({
  locale: 'en',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1280, height: 900 },
})
await context.addCookies(
  cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return { name, value, url: new URL('/', origin).href }
  }),
)
const kilobytes = await weighScripts(await context.newPage(), calendar)
const page = await context.newPage()
await collectEvents(page)

/** Opens the calendar and waits until the month is there. */
async function open(view: string): Promise<number> {
  const answered = page.waitForResponse((answer) => answer.url().includes(`/api/t/${tenant}/calendar?`))
  await page.goto(`${calendar}?view=${view}&date=${view === 'agenda' ? month.first : month.middle}`)
  const { items } = (await (await answered).json()) as { items: unknown[] }
  await page.locator('[data-entry]').first().waitFor()
  await page.waitForLoadState('networkidle')
  return items.length
}

async function measure(name: string, act: (round: number) => Promise<void>) {
  await act(0)
  await waitUntilQuiet(page)
  await takeEvents(page)
  const [times, changes]: [number[], number[]] = [[], []]
  for (let round = 1; round <= ROUNDS; round++) {
    await act(round)
    changes.push(await waitUntilQuiet(page))
    times.push(...(await takeEvents(page)))
  }
  const sorted = times.toSorted((one, other) => one - other)
  const whole = percentile(
    changes.toSorted((one, other) => one - other),
    0.75,
  )
  const [p50, p75, slowest] = [percentile(sorted, 0.5), percentile(sorted, 0.75), sorted.at(-1) ?? 0]
  console.log(`  ${name}: ${p75.toFixed(0)} ms`)
  return { name, count: times.length, p50, p75, slowest, whole }
}

async function filter(round: number): Promise<void> {
  if ((await page.getByRole('menu').count()) === 0) await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('menuitemradio', { name: round % 2 === 0 ? 'One-off' : 'Recurring' }).click()
}

const goOn = (round: number) => page.getByRole('button', { name: round % 2 === 0 ? 'Later' : 'Earlier' }).click()

/** Presses on a meeting, moves it about as a hand does, and takes it back with Escape: nothing is written. */
async function dragAbout(target: Page): Promise<void> {
  const block = target.locator('[data-entry][aria-label*="Upcoming"]').first()
  const box = await block.boundingBox()
  if (!box) throw new Error('There is nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3]
  await target.mouse.move(x, y)
  await target.mouse.down()
  for (let step = 1; step <= 20; step++) await target.mouse.move(x + step * 12, y + step * 8)
  await target.keyboard.press('Escape')
  await target.mouse.up()
}

const [processor] = cpus()
console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} × ${processor?.model.trim()}, load average ` +
    `${loadavg()[0]?.toFixed(1)} before; Chromium ${browser.version()} without a GPU.`,
)
console.log(`  scripts of the page: ${kilobytes.toFixed(1)} kB transferred`)
const figures = []
for (const view of ['month', 'week', 'agenda']) {
  const count = await open(view)
  if (count < MEETINGS) throw new Error(`Only ${count} meetings are on the calendar`)
  figures.push(await measure(`filtering the ${view}`, filter))
  await open(view)
  figures.push(await measure(`from ${view} to ${view}`, goOn))
}
await open('week')
figures.push(await measure('dragging a meeting', () => dragAbout(page)))
await page.goto(`${origin}/t/${tenant}/meetings/new?start=${month.busy.start}&end=${month.busy.end}`)
await page.getByRole('status').filter({ hasText: 'Overlaps' }).waitFor()
await page.getByLabel('Subject').fill('')
figures.push(await measure('typing in the form', (round) => page.keyboard.type('abcdefgh'[round % 8] ?? 'a')))
await browser.close()

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'calendar.json'), JSON.stringify(figures, undefined, 1))
const rows = figures.map(({ name, count, p50, p75, slowest, whole }) => [
  name,
  String(count),
  ...[p50, p75, slowest].map((time) => time.toFixed(0)),
  // A drag that is taken back leaves nothing to wait for.
  whole === 0 ? '' : whole.toFixed(0),
])
console.log(
  `\n${formatTable([`${MEETINGS} meetings in the month`, 'events', 'p50 ms', 'p75 ms', 'slowest ms', 'all there, p75 ms'], rows)}`,
)
process.exit()
