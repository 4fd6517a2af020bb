import { randomUUID } from 'node:crypto'

/** A meeting that the events are about. */
export interface ToldMeeting {
  id: string
  code: string
  subject: string
  startsAt: number
  endsAt: number
  creator: string
}

/** What a busy enterprise's events are, of a hundred: people come and go, everything else is seldom. */
const SHARES: readonly (readonly [name: string, share: number])[] = [
  ['meeting.participant-joined', 40],
  ['meeting.participant-left', 38],
  ['meeting.participant-joined-waiting-room', 4],
  ['meeting.participant-admitted', 4],
  ['meeting.share-screen-open', 3],
  ['meeting.share-screen-close', 3],
  ['meeting.started', 1],
  ['meeting.updated', 2],
  ['meeting.end', 1],
  ['recording.started', 1],
  ['recording.stopped', 1],
  ['recording.completed', 2],
]

const names = SHARES.flatMap(([name, share]) => Array.from({ length: share }, () => name))

/** The n-th event in the documented shape, of one of these meetings: the same mix in each hundred. */
export function makeEvent(index: number, meetings: readonly ToldMeeting[]) {
  const meeting = meetings[index % meetings.length]
  if (!meeting) throw new Error('There is no meeting to tell of')
  // A step that has no divisor in common with a hundred, so that the kinds are mixed.
  const event = names[(index * 37) % names.length] ?? ''
  const who = index % 5_000
  return {
    event,
    trace_id: randomUUID(),
    payload: [
      {
        operate_time: Date.now(),
        operator: { userid: `guest-${who}`, uuid: `WM${who}`, user_name: `参会者 ${who}` },
        ...(event.startsWith('recording.') ? { recording_files: [{ record_file_id: String(10 ** 9 + index) }] } : {}),
        meeting_info: {
          meeting_id: meeting.id,
          meeting_code: meeting.code,
          subject: meeting.subject,
          creator: { userid: meeting.creator, uuid: 'WMcreator', user_name: 'olga' },
          meeting_type: 0,
          start_time: meeting.startsAt,
          end_time: meeting.endsAt,
          meeting_create_mode: 0,
        },
      },
    ],
  }
}
