import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { readAttendance } from './read-attendance'
import type { Attendance, AttendanceQuery } from './schema'
import { toAnswer } from './to-answer'

/**
 * Who was in a meeting, from when to when, and who did not come; of a series one occurrence. Throws AppError `not_found`, the same for
 * a meeting that is none of theirs as for none.
 */
export async function getAttendance(
  ctx: PersonContext,
  { id, start }: { id: string } & AttendanceQuery,
): Promise<Attendance> {
  try {
    return await toAnswer(ctx, await readAttendance(ctx, { id, start }))
  } catch (error) {
    // Tencent shows a meeting to whoever names its id, and who was in it to its creator alone. What it says of either stays here.
    const isTheirs = !(error instanceof AppError && (error.code === 'not_allowed' || error.code === 'not_found'))
    throw isTheirs ? error : new AppError('not_found', 'no attendance that is theirs to see', { cause: error })
  }
}
