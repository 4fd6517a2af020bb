import 'server-only'
import { AppError } from '@/lib/errors'
import { ROOM_MAX_MINUTES, ROOM_MIN_MINUTES } from './limits'

interface Times {
  startsAt: Date
  endsAt: Date
}

const MINUTE = 60_000

/** Refuses what Tencent would: rooms are for meetings of 15 minutes to 24 hours that do not repeat. */
export function requireBookable({ startsAt, endsAt }: Times, isRecurring: boolean): void {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / MINUTE
  if (isRecurring) throw refuse('rooms_recurring')
  if (minutes < ROOM_MIN_MINUTES || minutes > ROOM_MAX_MINUTES) throw refuse('rooms_length')
}

const refuse = (code: string) =>
  new AppError('invalid_input', 'the meeting can have no rooms', { errors: [{ path: 'rooms', code }] })
