import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type Meeting as TencentMeeting } from '@/lib/tencent'

/** A meeting that was just made: not to be able to read it is no failure of making it. */
export async function readQuietly(ctx: PersonContext, id: string): Promise<TencentMeeting | undefined> {
  try {
    return await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
