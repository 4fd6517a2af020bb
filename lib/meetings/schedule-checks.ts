import type { z } from 'zod'
import { findSeriesProblem, findSkipProblem } from '@/lib/recurrence/find-series-problem'
import type { recurrence } from '@/lib/recurrence/schema'
import { ROOM_MAX_MINUTES, ROOM_MIN_MINUTES } from '@/lib/rooms/limits'

// How the fields of a schedule form must fit each other.

/** A meeting ends after it starts, as far as both are said. */
export const endsAfterStart = (meeting: { startsAt?: string; endsAt?: string }): boolean =>
  !meeting.startsAt || !meeting.endsAt || Date.parse(meeting.endsAt) > Date.parse(meeting.startsAt)
export const orderOfTimes = { error: 'end_before_start', path: ['endsAt'] }

interface AsSeries {
  startsAt: string
  endsAt: string
  timeZone?: string | undefined
  recurrence?: z.infer<typeof recurrence> | undefined
  skip?: string[] | undefined
}

const seriesParts = new Set<unknown>(['startsAt', 'endsAt', 'timeZone', 'recurrence', 'skip'])

/** A rule and the days it leaves out must fit the first meeting; looked at once each of them is right by itself. */
export function checkSeries({ value, issues }: z.core.ParsePayload<AsSeries>): void {
  if (issues.some(({ path }) => seriesParts.has(path?.[0]))) return
  const { recurrence: rule, timeZone: zone, startsAt, endsAt, skip = [] } = value
  const name = (path: string, message: string) =>
    issues.push({ code: 'custom', path: path.split('.'), message, input: value })
  if (!rule) {
    if (skip.length > 0) name('skip', 'skip_no_occurrence')
  } else if (!zone) name('timeZone', 'time_zone_unknown')
  else {
    const series = { startsAt, endsAt, timeZone: zone, recurrence: rule }
    const problem = findSeriesProblem(series) ?? findSkipProblem(series, skip)
    if (problem) name(problem.path, problem.code)
  }
}

interface WithRooms {
  startsAt: string
  endsAt: string
  recurrence?: object | undefined
  rooms?: string[] | undefined
}

/** Tencent books rooms for meetings of 15 minutes to 24 hours that do not repeat. */
export function checkRooms({ value, issues }: z.core.ParsePayload<WithRooms>): void {
  const { startsAt, endsAt, recurrence: rule, rooms = [] } = value
  if (rooms.length === 0) return
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  const isUnfit = minutes < ROOM_MIN_MINUTES || minutes > ROOM_MAX_MINUTES
  const message = rule ? 'rooms_recurring' : 'rooms_length'
  if (rule || isUnfit) issues.push({ code: 'custom', path: ['rooms'], message, input: value })
}

interface AsInvited {
  settings?: { joinKind?: string | undefined } | undefined
  invitees?: string[] | undefined
}

/** A meeting for its invitees only needs one. */
export const someoneMayJoin = ({ settings, invitees = [] }: AsInvited): boolean =>
  settings?.joinKind !== 'invited' || invitees.length > 0
export const nobodyInvited = { error: 'invite_somebody', path: ['invitees'] }
