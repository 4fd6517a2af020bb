import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'

/** Filling in a form takes a moment: a start this recent is still now. */
const START_TOLERANCE_MS = 60_000

/** Throws `invalid_input` for a start in the past. */
export function requireFutureStart(ctx: Pick<PersonContext, 'now'>, startsAt: string | undefined): void {
  if (startsAt === undefined || Date.parse(startsAt) >= ctx.now.getTime() - START_TOLERANCE_MS) return
  throw new AppError('invalid_input', 'the start is in the past', {
    errors: [{ path: 'startsAt', code: 'start_in_past' }],
  })
}
