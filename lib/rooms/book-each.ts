import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { keptRooms } from './kept-rooms'
import type { ListedRoom } from './read-rooms-as-enterprise'
import type { BookingOutcome } from './schema'
import { toBooking } from './to-booking'

interface MeetingTimes {
  id: string
  startsAt: Date
  endsAt: Date
}

/**
 * Books rooms one by one, so that one that is taken takes no other with it and is named. A booking without an answer is
 * kept as uncertain, for the person to look at. What Tencent says of a room is its outcome and never thrown; without the
 * list of rooms nothing is booked and its AppError thrown, such as `needs_enterprise_secret`.
 */
export async function bookEach(ctx: PersonContext, meeting: MeetingTimes, ids: string[]): Promise<BookingOutcome> {
  const { rooms } = await keptRooms(ctx)
  const outcome: BookingOutcome = { booked: [], failed: [] }
  for (const id of new Set(ids)) {
    const room = rooms.find((one) => one.id === id)
    const fail = (code: string) => outcome.failed.push({ id, name: room?.name ?? id, code })
    if (!room) fail('room_unknown')
    else if (!room.bookable) fail('room_closed')
    else {
      const failure = await bookOne(ctx, meeting, room)
      if (failure === undefined) outcome.booked.push(await keepBooking(ctx, meeting, room, true))
      else fail(failure)
      if (failure === 'outcome_unknown') await keepBooking(ctx, meeting, room, false)
    }
  }
  return outcome
}

/** Why the room was not booked; undefined where it was. */
async function bookOne(ctx: PersonContext, { id }: MeetingTimes, room: ListedRoom): Promise<string | undefined> {
  try {
    await callAsEnterpriseFor(ctx, operations.bookMeetingRooms, { meetingId: id, roomIds: [room.id] })
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // The one field of this request is the room.
    const code = error.errors?.[0]?.code
    return code === 'not_accepted' || code === undefined ? error.code : code
  }
}

async function keepBooking(ctx: PersonContext, meeting: MeetingTimes, room: ListedRoom, isCertain: boolean) {
  const where = { tenantId: ctx.tenant.id, meetingId: meeting.id, roomId: room.id }
  const { startsAt, endsAt } = meeting
  const facts = { roomName: room.name, location: room.location ?? null, startsAt, endsAt, isCertain }
  const row = await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await recordAuditEvent(db, ctx, {
      action: 'room.booked',
      target: { kind: 'meeting', id: meeting.id },
      details: { room: room.id, what: isCertain ? 'booked' : 'unknown' },
    })
    return await db.roomBooking.upsert({
      where: { tenantId_meetingId_roomId: where },
      create: { ...where, ...facts, bookedBy: ctx.actor.membershipId },
      update: facts,
    })
  })
  return toBooking(row)
}
