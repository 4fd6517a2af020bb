import { z } from 'zod'
import { maybe, wireText } from '../../wire'

/** A person in a meeting's lists. `userid` is the enterprise's id, under OAuth the open_id. */
export type MeetingUser = { userid: string; nickname?: string }

const TencentUser = z.object({
  userid: maybe(wireText),
  operator_id: maybe(wireText),
  open_id: maybe(wireText),
  ms_open_id: maybe(wireText),
  nick_name: maybe(wireText),
})

/** Lists of people arrive as objects or as bare ids, depending on page and version. An entry without any id is skipped. */
export const wireUsers = z.array(z.unknown()).transform((users) => users.flatMap(toMeetingUser))

function toMeetingUser(value: unknown): MeetingUser[] {
  if (typeof value === 'string') return value === '' ? [] : [{ userid: value }]
  const parsed = TencentUser.safeParse(value)
  if (!parsed.success) return []
  const { userid, operator_id, open_id, ms_open_id, nick_name: nickname } = parsed.data
  const id = userid ?? operator_id ?? open_id ?? ms_open_id
  return id === undefined ? [] : [{ userid: id, ...(nickname === undefined ? {} : { nickname }) }]
}
