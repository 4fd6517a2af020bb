import { formatTable } from './format-table'
import type { PageFigures } from './measure-page'
import type { SelfTime } from './profile-process'
import type { Summary } from './summarize'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`

/** The table of the doors: each target under each number of connections, against (a) and (b) of the same number. */
export function reportDoors(summaries: readonly Summary[]): string {
  const head = [
    '',
    'connections',
    'req/s',
    'rounds',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    '÷ (a)',
    '÷ (b)',
    'p50 − (a)',
    'cpu ms',
  ]
  return formatTable(
    head,
    summaries.map((one) => {
      const beside = (mark: string) =>
        summaries.find(({ target, connections }) => connections === one.connections && target.startsWith(mark))
      const [sandbox, bare] = [beside('(a)'), beside('(b)')]
      return [
        one.target,
        String(one.connections),
        whole(one.perSecond),
        `${whole(one.slowest)}–${whole(one.fastest)}`,
        milliseconds(one.p50),
        milliseconds(one.p95),
        milliseconds(one.p99),
        sandbox ? percent(one.perSecond / sandbox.perSecond) : '',
        bare ? percent(one.perSecond / bare.perSecond) : '',
        sandbox ? milliseconds(one.p50 - sandbox.p50) : '',
        one.cpuPerRequest === undefined ? '' : one.cpuPerRequest.toFixed(3),
      ]
    }),
  )
}

const SHOWN = 25

/** Where the console's process spends its time. */
export function reportProfile(times: readonly SelfTime[]): string {
  const rows = times.slice(0, SHOWN).map(({ name, place, share }) => [`${name} ${place}`, percent(share)])
  return formatTable(['self time of the console at 16 connections', 'share'], rows)
}

/** What the page costs, a column for each device. */
export function reportPages(figures: readonly PageFigures[]): string {
  const row = (title: string, tell: (one: PageFigures) => string) => [title, ...figures.map(tell)]
  const rows = [
    row('scripts, kB transferred', (one) => one.scriptKilobytes.toFixed(1)),
    row('performance', ({ scores }) => String(scores.performance)),
    row('accessibility', ({ scores }) => String(scores.accessibility)),
    row('best practices', ({ scores }) => String(scores.bestPractices)),
    row('SEO', ({ scores }) => String(scores.seo)),
    row('largest contentful paint, ms', (one) => whole(one.largestPaint)),
    row('total blocking time, ms', (one) => whole(one.blockingTime)),
  ]
  const findings = figures.flatMap(({ device, findings }) => findings.map((finding) => `${device}: ${finding}`))
  return [formatTable(['', ...figures.map(({ device }) => device)], rows), ...findings].join('\n')
}
