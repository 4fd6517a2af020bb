import { z } from 'zod'
import { exportQuery } from '@/lib/exports/schema'
import { attendanceSorts, attendanceSubsets } from './arrange-people'

const instant = z.iso.datetime({ error: 'time_invalid' })

/** `GET …/meetings/{id}/attendance?start=`: which occurrence of a series, by its start; without it the last that has begun. */
export const attendanceQuery = z.strictObject({ start: instant.optional() })
export type AttendanceQuery = z.infer<typeof attendanceQuery>

/** The part somebody has in a meeting; a visitor came without an account of the enterprise. */
const attendedRole = z.enum(['creator', 'host', 'member', 'visitor'])
export type AttendedRole = z.infer<typeof attendedRole>

/** One coming and going of one device. */
const stay = z.object({
  joinedAt: instant,
  /** Null while inside. */
  leftAt: instant.nullable(),
  /** Tencent's number of the device. */
  device: z.int().optional(),
  /** Tencent does not tell one of the two moments: it is taken from the meeting. */
  isInferred: z.boolean(),
})

/** Somebody who was there: one entry a person, however often and with however many devices they came. */
export const attendedPerson = z.object({
  /** Of this person in this organisation: a keyed hash, the same in all meetings for who has an account. */
  key: z.string(),
  /** Empty where Tencent does not tell it. */
  name: z.string(),
  role: attendedRole,
  /** They have no account that Tencent tells. */
  isGuest: z.boolean(),
  joinedAt: instant,
  /** Null while inside. */
  leftAt: instant.nullable(),
  /** Union of the stays: what overlaps counts once. */
  seconds: z.int(),
  /** By their beginning. */
  stays: z.array(stay),
})
export type AttendedPerson = z.infer<typeof attendedPerson>

/** A host, or somebody who was invited, who did not come; nobody before the meeting begins. */
const absentPerson = z.object({ key: z.string(), name: z.string(), role: z.enum(['host', 'member']) })
export type AbsentPerson = z.infer<typeof absentPerson>

/** Facts only; what of them is late or too short, `judgeAttendance` tells. */
export const attendance = z.object({
  meeting: z.object({
    id: z.string(),
    code: z.string(),
    subject: z.string(),
    /** As it was booked. */
    startsAt: instant,
    endsAt: instant,
    /** When it was really over, where that is known. */
    endedAt: instant.optional(),
    timeZone: z.string().optional(),
  }),
  /** Of a series, by their start; of any other meeting it is the one. `hasAttendance`: there is something to ask for. */
  occurrences: z.array(
    z.object({
      startsAt: instant,
      endsAt: instant,
      subMeetingId: z.string().optional(),
      hasAttendance: z.boolean(),
    }),
  ),
  /** By their first coming. */
  people: z.array(attendedPerson),
  absent: z.array(absentPerson),
  /** Who tells it: Tencent Meeting now, or what was kept of it. */
  source: z.enum(['tencent', 'archive']),
  asOf: instant,
  isRunning: z.boolean(),
})
export type Attendance = z.infer<typeof attendance>

const minutes = z.coerce.number().int().min(0).max(600)

/** `GET …/meetings/{id}/attendance/file`: the rows, order and limits of the screen. `share` is in percent. */
export const attendanceFileQuery = exportQuery.extend({
  start: instant.optional(),
  q: z.string().max(100).optional(),
  only: z.enum(attendanceSubsets).optional(),
  sort: z.enum(attendanceSorts).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  late: minutes.optional(),
  early: minutes.optional(),
  share: z.coerce.number().int().min(0).max(100).optional(),
})
export type AttendanceFileQuery = z.infer<typeof attendanceFileQuery>
