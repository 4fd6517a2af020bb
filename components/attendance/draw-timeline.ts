import type { AttendedPerson } from '@/lib/attendance/schema'
import { layOutStays, placeOf, type Span, ticksOf } from './lay-out-stays'

/** What a picture of a timeline shows. */
export interface Picture {
  title: string
  about: string
  people: readonly (AttendedPerson & { said: string })[]
  span: Span
  /** The booked times. */
  booked: readonly number[]
  asOf: string
  clock: (moment: number) => string
}

const [WIDTH, NAMES, ROW, HEAD, EDGE] = [1000, 190, 26, 92, 24]
const [INK, SOFT, LINE, BAR, PALE] = ['#1f2937', '#4b5563', '#d1d5db', '#0f766e', '#99c9c4']

/** A timeline with all its people as an SVG file, which needs nothing else to be seen; light, for documents. */
export function drawTimeline({ title, about, people, span, booked, asOf, clock }: Picture): string {
  const height = HEAD + people.length * ROW + EDGE
  const x = (share: number) => Number((NAMES + share * (WIDTH - NAMES - EDGE)).toFixed(1))
  const bottom = height - EDGE + 4
  const ticks = ticksOf(span).map((moment) => {
    const place = x(placeOf(moment, span))
    return `<line x1="${place}" y1="${HEAD - 6}" x2="${place}" y2="${bottom}" stroke="${LINE}"/><text x="${place}" y="${HEAD - 12}" text-anchor="middle" fill="${SOFT}" font-size="12">${toXml(clock(moment))}</text>`
  })
  const edges = booked.map((moment) => {
    const place = x(placeOf(moment, span))
    return `<line x1="${place}" y1="${HEAD - 6}" x2="${place}" y2="${bottom}" stroke="${SOFT}" stroke-dasharray="4 3"/>`
  })
  const rows = people.map((person, index) => {
    const top = HEAD + index * ROW
    const bars = layOutStays(person, span, asOf).map(({ from, length, stay }) => {
      const width = Math.max(2, x(from + length) - x(from)).toFixed(1)
      return `<rect x="${x(from)}" y="${top + 6}" width="${width}" height="14" rx="3" fill="${stay.isInferred ? PALE : BAR}"/>`
    })
    const name = `<text x="${EDGE}" y="${top + 17}" fill="${INK}" font-size="13">${toXml(cut(person.name))}</text>`
    return `<g><title>${toXml(person.said)}</title>${name}${bars.join('')}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif"><rect width="100%" height="100%" fill="#ffffff"/><text x="${EDGE}" y="30" fill="${INK}" font-size="18" font-weight="600">${toXml(title)}</text><text x="${EDGE}" y="52" fill="${SOFT}" font-size="13">${toXml(about)}</text>${ticks.join('')}${edges.join('')}${rows.join('')}</svg>\n`
}

/** Signs of a name that have room; those of East Asia are twice as wide. */
function cut(name: string): string {
  let width = 0
  let shown = ''
  for (const sign of name) {
    width += sign > '\u1100' ? 2 : 1
    if (width > 22) return `${shown}…`
    shown += sign
  }
  return shown
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is left out. */
const toXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
