import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { Meeting as TencentMeeting } from '@/lib/tencent'
import { type Day, dayOf } from '@/lib/time'
import { cancelKnownMeeting } from './cancel-meeting'
import { readQuietly } from './read-quietly'

interface Skip {
  id: string
  /** Days of occurrences, in the zone of the series. */
  days: readonly Day[]
  timeZone: string
}

/**
 * Cancels occurrences of a series that was just made, one call each, and reads how it stands then. What could not be
 * cancelled, or was not found, is named: the series stays whatever comes of it.
 */
export async function skipOccurrences(
  ctx: PersonContext,
  { id, days, timeZone }: Skip,
): Promise<{ meeting: TencentMeeting | undefined; notSkipped: Day[] }> {
  const made = await readQuietly(ctx, id)
  const wanted = [...new Set(days)].sort()
  if (wanted.length === 0) return { meeting: made, notSkipped: [] }
  const notSkipped: Day[] = []
  for (const day of wanted) {
    const occurrence = made?.series?.occurrences.find(({ startsAt }) => dayOf(startsAt, timeZone) === day)
    if (!made || !occurrence || !(await isCancelled(ctx, made, occurrence.id))) notSkipped.push(day)
  }
  return { meeting: (await readQuietly(ctx, id)) ?? made, notSkipped }
}

async function isCancelled(ctx: PersonContext, series: TencentMeeting, subMeetingId: string): Promise<boolean> {
  try {
    await cancelKnownMeeting(ctx, series, { subMeetingId })
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
