import { expect, it } from 'vitest'
import { drawTimeline } from './draw-timeline'

const hour = { from: Date.UTC(2026, 2, 12, 6), to: Date.UTC(2026, 2, 12, 7) }
const stays = [
  { joinedAt: '2026-03-12T06:00:00Z', leftAt: '2026-03-12T06:15:00Z', device: 1, isInferred: false },
  { joinedAt: '2026-03-12T06:30:00Z', leftAt: null, device: 3, isInferred: true },
]
const person = {
  ...{ key: 'a', role: 'member' as const, isGuest: false, seconds: 2700, stays, said: 'a < b' },
  ...{ joinedAt: '2026-03-12T06:00:00Z', leftAt: null },
}
const draw = (name: string) =>
  drawTimeline({
    ...{ title: '周会 <b>', about: '2026', span: hour, booked: [hour.from, hour.to], asOf: '2026-03-12T07:00:00Z' },
    ...{ people: [{ ...person, name }], clock: (moment) => new Date(moment).toISOString().slice(11, 16) },
  })

it('draws each stay, and nothing between them', () => {
  const widths = [...draw('王芳').matchAll(/<rect x="([\d.]+)" y="98" width="([\d.]+)"/g)].map(([, x, width]) => [
    x,
    width,
  ])
  expect(widths).toEqual([
    ['190', '196.5'],
    ['583', '393.0'],
  ])
})

it('holds names as text and never as markup, whatever is in them', () => {
  const drawn = draw('<script>alert("王")</script>\u0000')
  expect(drawn).not.toContain('<script')
  expect(drawn).toContain('&lt;script&gt;alert(&quot;王&quot;)&lt;/s…')
  expect(drawn).toContain('周会 &lt;b&gt;')
})

it('names round times', () => {
  expect([...draw('a').matchAll(/>(\d\d:\d\d)</g)].map(([, time]) => time)).toEqual([
    ...['06:00', '06:10', '06:20', '06:30', '06:40', '06:50', '07:00'],
  ])
})
