import 'server-only'
import type { ErrorCode } from '@/lib/errors'
import type { PendingCancel as Row } from '@/lib/generated/prisma/client'
import type { PendingCancel } from './schema'

const states = {
  WAITING: 'waiting',
  STARTED: 'started',
  DONE: 'done',
  UNDONE: 'undone',
  FAILED: 'failed',
} as const satisfies Record<Row['state'], PendingCancel['state']>

/** A row as its door tells it. */
export function toPendingCancel(row: Row, now: Date): PendingCancel {
  const { id, meetingId, subMeetingId, state, runAt, failure, tencentCode } = row
  return {
    id,
    meetingId,
    subMeetingId: subMeetingId || undefined,
    state: states[state],
    runsAt: runAt.toISOString(),
    leftMs: state === 'WAITING' ? Math.max(0, runAt.getTime() - now.getTime()) : 0,
    failure: failure === null ? undefined : { code: failure as ErrorCode, tencentCode: tencentCode ?? undefined },
  }
}
