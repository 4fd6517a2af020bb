import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { operations } from '@/lib/tencent'
import { keepMeeting } from './keep-meeting'
import { loadPerson } from './load-person'
import { syncCopies } from './sync-copies'

interface PersonRef {
  tenantId: string
  membershipId: string
}

/** The job that reads a person's meetings. What Tencent refuses is noted and left to the next one: nothing is tried in a loop. */
export async function runSync({ tenantId, membershipId }: PersonRef, now: Date): Promise<void> {
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: `sync/${membershipId}` })
  if (ctx?.connection) await quietly(ctx.requestId, () => syncCopies(ctx))
}

interface CopyRef extends PersonRef {
  meetingId: string
  role?: 'creator'
}

/** The job that reads one meeting, as somebody who may see it. */
export async function runCopy({ tenantId, membershipId, meetingId, role }: CopyRef, now: Date): Promise<void> {
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: `copy/${membershipId}` })
  if (!ctx?.connection) return
  await quietly(ctx.requestId, async () => {
    const seenAt = new Date()
    await keepMeeting(ctx, await callAsPerson(ctx, operations.getMeeting, { meetingId }), seenAt, role)
  })
}

async function quietly(requestId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.info({ requestId, code: error.code }, 'copies were not read')
  }
}
