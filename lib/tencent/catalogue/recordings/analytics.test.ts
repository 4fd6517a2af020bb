import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/recordings.json'
import { getRecordAccessMetrics } from './get-record-access-metrics'
import { listRecordEvents } from './list-record-events'

const recordingId = '135400000000000000025'
const from = new Date(1610985600_000)
const to = new Date(1613664000_000)
const recording = `meeting_record_id=${recordingId}`
const window = 'start_time=1610985600&end_time=1613664000'

describe('the request', () => {
  test.each([
    [() => requestOf(getRecordAccessMetrics, { recordingId }), `/v1/metrics/records?${recording}`],
    [() => requestOf(getRecordAccessMetrics, { recordingId, from, to }), `/v1/metrics/records?${recording}&${window}`],
    [
      () => requestOf(listRecordEvents, { recordingId, type: 'view', size: 20, from, to }),
      `/v1/records/events?${recording}&event_type=2&page_size=20&page=1&${window}`,
    ],
    [
      () => requestOf(listRecordEvents, { recordingId, type: 'download', cursor: '2' }),
      `/v1/records/events?${recording}&event_type=1&page_size=50&page=2`,
    ],
  ])('is as documented and names nobody', (request, uri) => {
    expect(request()).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    ['to', () => requestOf(getRecordAccessMetrics, { recordingId, from })],
    ['to', () => requestOf(listRecordEvents, { recordingId, type: 'view', to })],
    ['to', () => requestOf(getRecordAccessMetrics, { recordingId, from, to: new Date(to.getTime() + 1) })],
    ['to', () => requestOf(listRecordEvents, { recordingId, type: 'view', from: to, to: from })],
    ['size', () => requestOf(listRecordEvents, { recordingId, type: 'view', size: 51 })],
    ['type', () => requestOf(listRecordEvents, { recordingId, type: 'share' as never })],
    ['recordingId', () => requestOf(getRecordAccessMetrics, { recordingId: '' })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })
})

describe('the answer', () => {
  test('of the counts is read day by day, days without any included', () => {
    expect(outputOf(getRecordAccessMetrics, documented.getRecordAccessMetrics.reply)).toEqual({
      items: [
        { day: '2026-03-12', views: 7, downloads: 3 },
        { day: '2026-03-13', views: 0, downloads: 0 },
      ],
    })
    expect(outputOf(getRecordAccessMetrics, '{}')).toEqual({ items: [] })
  })

  test('of the counts may have them as texts, but no day that is none', () => {
    const day = { date: '2026-03-12', view_counts: '7', download_counts: '0' }
    expect(outputOf(getRecordAccessMetrics, { summaries: [day] }).items).toEqual([
      { day: '2026-03-12', views: 7, downloads: 0 },
    ])
    expect(() => outputOf(getRecordAccessMetrics, { summaries: [{ ...day, date: '12 March' }] })).toThrow(/date/)
  })

  test('of the events is read, whichever type was asked for', () => {
    expect(outputOf(listRecordEvents, documented.listRecordEvents.reply)).toEqual({
      items: [
        { at: new Date(1773300122000), type: 'view', userid: 'bob', userName: '张三', recordName: '录制1' },
        { at: new Date(1773304949000), type: 'download', userid: 'carol', userName: '李四', recordName: '录制2' },
      ],
      next: undefined,
      totalCount: 2,
    })
  })

  test('of the events goes on until the last page', () => {
    const { reply } = documented.listRecordEvents
    expect(outputOf(listRecordEvents, { ...reply, total_page: 3, current_page: 2 }).next).toBe('3')
    expect(outputOf(listRecordEvents, { ...reply, events: [], total_page: 3 }).next).toBeUndefined()
  })
})
