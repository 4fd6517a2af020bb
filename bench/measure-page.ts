import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import { type BrowserContext, chromium, type Page } from 'playwright'

/** What a page costs to open. */
export interface PageFigures {
  device: 'mobile' | 'desktop'
  /** Of all scripts that the page loads by itself, in kB (1,000 bytes), as transferred. */
  scriptKilobytes: number
  /** Lighthouse's scores, 0 to 100. */
  scores: { performance: number; accessibility: number; bestPractices: number; seo: number }
  /** Largest contentful paint and total blocking time, in milliseconds. */
  largestPaint: number
  blockingTime: number
  /** What Lighthouse found, by the ids of its audits. */
  findings: string[]
}

// Chromium must not look for its maker's servers: there may be no internet.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
]

/** Opens the page as somebody who has this cookie, on a phone and on a desktop, each in a browser of its own. */
export async function measurePage(
  url: string,
  cookie: string,
  browser: { path: string; debuggingPort: number },
): Promise<PageFigures[]> {
  const figures: PageFigures[] = []
  for (const device of ['mobile', 'desktop'] as const) {
    const profile = mkdtempSync(join(tmpdir(), 'bench-browser-'))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browser.path,
      args: [...flags, ...quiet, `--remote-debugging-port=${browser.debuggingPort}`],
    })
    try {
      await giveCookies(context, url, cookie)
      const scriptKilobytes = await weighScripts(await context.newPage(), url)
      figures.push({ device, scriptKilobytes, ...(await runLighthouse(url, device, browser.debuggingPort)) })
    } finally {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    }
  }
  return figures
}

function giveCookies(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const pairs = cookie.split('; ').map((pair) => pair.split('='))
  // Of the whole origin: for a page's own address, Playwright would keep the cookie from the doors.
  return context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: new URL('/', url).href })))
}

/** The transferred bytes of every script, told by the browser itself. Something that fails to load ends the run. */
export async function weighScripts(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  const failed: string[] = []
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.status >= 400) failed.push(`${response.url} answered ${response.status}`)
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  if (failed.length > 0) throw new Error(`The page is not whole: ${failed.join(', ')}`)
  return bytes / 1_000
}

async function runLighthouse(url: string, device: PageFigures['device'], port: number) {
  const options = { port, output: 'json' as const, logLevel: 'error' as const, disableStorageReset: true }
  const run = await lighthouse(url, options, device === 'desktop' ? desktopConfig : undefined)
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse: ${run?.lhr.runtimeError?.message ?? 'no result'}`)
  const { categories, audits, finalDisplayedUrl } = run.lhr
  if (finalDisplayedUrl !== url) throw new Error(`Lighthouse was led to ${finalDisplayedUrl}`)
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
    },
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    blockingTime: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    findings: listFindings(run.lhr),
  }
}

/** The audits that cost something, with their own words. */
function listFindings({ categories, audits }: Result): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const ids = new Set(counted.filter(({ weight }) => weight > 0).map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const audit = audits[id]
    if (!audit || audit.score === null || audit.score >= 0.9) return []
    return [`${id} (${audit.displayValue ?? audit.title})`]
  })
}
