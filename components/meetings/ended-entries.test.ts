import { describe, expect, test } from 'vitest'
import { type EndedMeeting, type EndedPage, entriesOf, fillGap } from './ended-entries'

const meeting = (id: string, given: Partial<EndedMeeting> = {}): EndedMeeting => ({
  id,
  code: '123456789',
  subject: id,
  startsAt: '2026-03-12T06:00:00Z',
  endsAt: '2026-03-12T07:00:00Z',
  isRecurring: false,
  ...given,
})
const page = (given: Partial<EndedPage>): EndedPage => ({ items: [], gap: null, nextCursor: null, ...given })
const gap = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', code: 'rate_limited' }
const half = { ...gap, from: '2026-02-15T00:00:00Z' }

const shown = (pages: readonly EndedPage[]) =>
  entriesOf(pages).map((entry) => (entry.kind === 'gap' ? entry.gap.from : entry.meeting.id))

describe('ended meetings on the page', () => {
  const pages = [page({ items: [meeting('1')] }), page({ gap }), page({ items: [meeting('4')] })]

  test('stand in order with the gap in its place', () => {
    expect(shown(pages)).toEqual(['1', gap.from, '4'])
  })

  test('of a gap that was asked for again come in its place', () => {
    const filled = fillGap(pages, gap, [page({ items: [meeting('2')] }), page({ items: [meeting('3')] })])
    expect(shown(filled)).toEqual(['1', '2', '3', '4'])
  })

  test('leave a gap where asking again failed in part, and that is filled in turn', () => {
    const partly = fillGap(pages, gap, [page({ gap: half }), page({ items: [meeting('3')] })])
    expect(shown(partly)).toEqual(['1', half.from, '3', '4'])
    expect(shown(fillGap(partly, half, [page({ items: [meeting('2')] })]))).toEqual(['1', '2', '3', '4'])
  })

  test('are there once each, and each occurrence of a series for itself', () => {
    const [first, second] = ['1', '2'].map((subMeetingId) => meeting('9', { subMeetingId, isRecurring: true }))
    expect(
      shown([
        page({ items: [first ?? meeting('x'), second ?? meeting('x')] }),
        page({ items: [meeting('1'), meeting('1')] }),
      ]),
    ).toEqual(['9', '9', '1'])
  })
})
