import { z } from 'zod'
import { wireCount, wireDay } from '../../wire'
import { defineOperation } from '../define-operation'
import { longerThan, spansAtMost } from '../time-window'
import { bothOrNone, fromWindow, MAX_DAYS, oneIsMissing } from './analytics-window'
import { RecordingId } from './ids'

/** How often a recording was watched and fetched on one day in Beijing, as yyyy-MM-dd. */
export type RecordAccess = { day: string; views: number; downloads: number }

const Input = z
  .strictObject({
    recordingId: RecordingId,
    /** Both left out: the last 31 days. */
    from: z.date().optional(),
    to: z.date().optional(),
  })
  .refine(bothOrNone, oneIsMissing)
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))

/** How often a recording was watched and fetched, day by day, days without either included. */
export const getRecordAccessMetrics = defineOperation({
  id: 'getRecordAccessMetrics',
  summary: 'Count the views and downloads of a recording by day',
  method: 'GET',
  path: '/v1/metrics/records',
  since: '1.7.1',
  auth: ['secret'],
  scope: ['record:read', 'record:manage'],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '企业云录制管理/查询录制文件访问数据',
  input: Input,
  reply: z.object({
    summaries: z.array(z.object({ date: wireDay, view_counts: wireCount, download_counts: wireCount })).nullish(),
  }),
  toRequest: ({ recordingId, ...window }) => ({ query: { meeting_record_id: recordingId, ...fromWindow(window) } }),
  map: ({ summaries }) => ({
    items: (summaries ?? []).map(
      ({ date, view_counts, download_counts }): RecordAccess => ({
        day: date,
        views: view_counts,
        downloads: download_counts,
      }),
    ),
  }),
})
