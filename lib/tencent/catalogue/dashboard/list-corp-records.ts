import { z } from 'zod'
import { toSeconds } from '../../wire'
import { defineOperation } from '../define-operation'
import { PageNumber, pageFields, pageSize, toPage } from '../paging'
import { TencentRecording, toRecording } from '../recordings/recording'
import { longerThan, spansAtMost } from '../time-window'

const MAX_DAYS = 31

const Input = z
  .strictObject({ from: z.date(), to: z.date(), cursor: PageNumber, size: pageSize(20) })
  .refine(spansAtMost(MAX_DAYS), longerThan(MAX_DAYS))

/** The cloud recordings of the whole account in at most 31 days, up to 20 a page, with the addresses of shared files. */
export const listCorpRecords = defineOperation({
  id: 'listCorpRecords',
  summary: 'List the recordings of the account',
  method: 'GET',
  path: '/v1/corp/records',
  since: '1.7.1',
  auth: ['secret'],
  scope: ['record:read', 'record:manage'],
  who: ['admin'],
  namesPerson: false,
  rateClass: 'account-heavy',
  doc: '仪表盘/获取账户级会议录制列表',
  input: Input,
  reply: z.object({ record_meetings: z.array(TencentRecording).nullish(), ...pageFields }),
  toRequest: ({ from, to, cursor, size }) => ({
    query: { start_time: toSeconds(from), end_time: toSeconds(to), page_size: size, page: cursor },
  }),
  map: ({ record_meetings, ...page }) => toPage(page, (record_meetings ?? []).map(toRecording)),
})
