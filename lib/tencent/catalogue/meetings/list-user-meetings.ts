import { z } from 'zod'
import { maybe, toSeconds, wireCount, wireId } from '../../wire'
import { defineOperation } from '../define-operation'
import { asUseridAndOperatorId, CALLING_DEVICE } from '../operator'
import { TencentMeetingSummary, toMeetingSummary } from './meeting'

const Input = z
  .strictObject({
    /** Meetings that start at this moment or later. Left out: what runs now and what comes. */
    from: z.date().optional(),
    /** `next` of the page before. */
    cursor: z
      .string()
      .regex(/^\d+(:\w+)?$/, 'Must be the cursor of a page')
      .optional(),
    /** All occurrences of a series instead of the first. */
    allOccurrences: z.boolean().default(false),
  })
  .refine(({ from, cursor }) => from === undefined || cursor === undefined, {
    path: ['from'],
    error: 'Cannot be combined with a cursor',
  })

/**
 * A person's meetings that run or are to come, up to 20 a page. Pages go by start time, and a page repeats the last second
 * of the page before: see `listAll`. Newer platforms add a second cursor, which travels inside ours.
 */
export const listUserMeetings = defineOperation({
  id: 'listUserMeetings',
  summary: "List a person's running and coming meetings",
  method: 'GET',
  path: '/v1/meetings',
  since: '1.0.1',
  auth: ['secret', 'oauth'],
  scope: ['meeting:read', 'meeting:manage'],
  who: ['self'],
  rateClass: 'meeting-query',
  doc: '企业会议管理/查询用户的会议列表',
  input: Input,
  reply: z.object({
    meeting_info_list: z.array(TencentMeetingSummary).nullish(),
    remaining: maybe(wireCount),
    next_pos: maybe(wireCount),
    next_cursory: maybe(wireId),
  }),
  toRequest: ({ from, cursor, allOccurrences }, operator) => {
    const [pos, cursory] = cursor?.split(':') ?? [from && toSeconds(from)]
    return {
      query: {
        ...asUseridAndOperatorId(operator),
        ...CALLING_DEVICE,
        pos,
        cursory,
        is_show_all_sub_meetings: allOccurrences ? '1' : undefined,
      },
    }
  },
  map: ({ meeting_info_list, remaining, next_pos, next_cursory }) => ({
    items: (meeting_info_list ?? []).map(toMeetingSummary),
    next:
      remaining && next_pos !== undefined
        ? [next_pos, next_cursory].filter((part) => part !== undefined).join(':')
        : undefined,
  }),
})
