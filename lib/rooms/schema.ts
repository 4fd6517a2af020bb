import { z } from 'zod'
import { ROOMS_MAX } from './limits'

const instant = z.iso.datetime({ error: 'time_invalid' })
const roomId = z.string().regex(/^[\w-]{1,64}$/, 'room_unknown')
const meetingId = z.string().regex(/^[0-9]{1,32}$/)

/** Rooms by their ids. */
export const roomIds = z.array(roomId).max(ROOMS_MAX, 'too_many_rooms')

/** How a room's device stands; `unknown` for a state this version does not know. */
export const roomStatus = z.enum(['not-activated', 'unbound', 'idle', 'in-use', 'offline', 'unknown'])

/** A time in which a room is booked by a meeting of this console; `meetingId` only for whoever booked it. */
const busyTime = z.object({ startsAt: instant, endsAt: instant, meetingId: meetingId.optional() })
export type BusyTime = z.infer<typeof busyTime>

/** A room as everybody of the organisation may know it. */
export const room = z.object({
  id: roomId,
  name: z.string(),
  /** City, building and floor in one text, as Tencent tells it. */
  location: z.string().optional(),
  capacity: z.number().int().optional(),
  status: roomStatus,
  /** Whether the administrators of the rooms let it be booked. */
  bookable: z.boolean(),
  /** Within the time asked for; a booking made elsewhere is not known. */
  busy: z.array(busyTime),
})
export type Room = z.infer<typeof room>

/** `GET …/rooms?q=&from=&to=`: a part of the name or place; bookings between two moments, none unless both are given. */
export const roomsQuery = z
  .strictObject({ q: z.string().trim().max(100).default(''), from: instant.optional(), to: instant.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { error: 'both_times_required', path: ['to'] })
  .refine(({ from, to }) => !from || !to || Date.parse(to) > Date.parse(from), {
    error: 'end_before_start',
    path: ['to'],
  })
export type RoomsQuery = z.infer<typeof roomsQuery>

/** The rooms, and when Tencent told them. `isCut`: there are more than are read. */
export const roomList = z.object({ items: z.array(room), readAt: instant, isCut: z.boolean() })
export type RoomList = z.infer<typeof roomList>

/** `…/rooms/{id}` */
export const roomParams = z.object({ id: roomId })

/** `GET …/rooms/{id}?from=&to=` */
export const roomQuery = z.strictObject({ from: instant, to: instant })

/** What an administrator sees of a room's device; no code and no password of it ever leaves. */
const device = z.object({
  model: z.string().optional(),
  roomsVersion: z.string().optional(),
  system: z.string().optional(),
  network: z.string().optional(),
  camera: z.string().optional(),
  microphone: z.string().optional(),
  speaker: z.string().optional(),
  activatedAt: instant.optional(),
})

/** One room; `device` for owners and admins alone. */
export const roomDetail = room.extend({ readAt: instant, device: device.optional() })
export type RoomDetail = z.infer<typeof roomDetail>

const licences = z.object({ total: z.number().int(), used: z.number().int(), expired: z.number().int() })

/** How many devices of a kind the enterprise may have, has and had. */
export const roomsInventory = z.object({ ordinary: licences, dedicated: licences })
export type RoomsInventory = z.infer<typeof roomsInventory>

/** The body of `POST` and `DELETE …/meetings/{id}/rooms`. */
export const chosenRooms = z.strictObject({ rooms: roomIds.min(1, 'room_required') })
export type ChosenRooms = z.infer<typeof chosenRooms>

/** The body of `POST …/admin/rooms/{id}/activation-code`. */
export const nothing = z.strictObject({})

/** What a device is activated with; shown once. */
export const activationCode = z.object({ code: z.string() })
export type ActivationCode = z.infer<typeof activationCode>

const booking = z.object({
  id: roomId,
  name: z.string(),
  location: z.string().optional(),
  startsAt: instant,
  endsAt: instant,
  /** False where Tencent gave no answer: it may be booked. */
  isCertain: z.boolean(),
})
export type Booking = z.infer<typeof booking>

/** `GET …/meetings/{id}/rooms`: what was booked here and not released. */
export const bookingList = z.object({ items: z.array(booking), isYours: z.boolean() })
export type BookingList = z.infer<typeof bookingList>

/** What came of each room that was to be booked; `code` is a field's or a problem's. */
export const bookingOutcome = z.object({
  booked: z.array(booking),
  failed: z.array(z.object({ id: roomId, name: z.string(), code: z.string() })),
})
export type BookingOutcome = z.infer<typeof bookingOutcome>
