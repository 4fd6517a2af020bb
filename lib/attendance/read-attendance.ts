import 'server-only'
import { type Meeting, operations, type Series } from '@/lib/tencent'
import type { Ask } from './ask-as-creator'
import { findOccurrence, isSameSecond, type Occurrence } from './find-occurrence'
import { type MergedPerson, mergePeople } from './merge-people'
import { boundsOf, readStays } from './read-stays'
import { realEnd } from './real-end'

/** Somebody who was to come, as Tencent names them. */
export interface ExpectedPerson {
  userid: string
  name: string
  role: 'host' | 'member'
}

/** What Tencent tells of an occurrence's attendance now. */
export interface Reading {
  meeting: Pick<Meeting, 'id' | 'code' | 'subject' | 'timeZone'>
  occurrence: Occurrence
  /** All that are known, by their start. */
  occurrences: Occurrence[]
  isRecurring: boolean
  hasBegun: boolean
  isRunning: boolean
  /** Over, and past its booked end: nobody is in it any more. */
  isFinal: boolean
  /** Tencent can be asked for it. */
  isTold: boolean
  people: MergedPerson[]
  /** Hosts and invitees, whether they came or not. */
  expected: ExpectedPerson[]
}

/**
 * Reads who was in a meeting from Tencent, as its creator: others get AppError `not_allowed`. Tencent tells the occurrences of a
 * series only while they are to come; `known` are those that were seen earlier.
 */
export async function readAttendance(
  ask: Ask,
  { id, start, known, now }: { id: string; start?: string; known: readonly Occurrence[]; now: Date },
): Promise<Reading> {
  const found = await ask(operations.getMeeting, { meetingId: id })
  const occurrences = occurrencesOf(found, known)
  const chosen = findOccurrence(occurrences, now, start)
  const isTold = !found.series || chosen.id !== undefined
  const asked = found.series ? { subMeetingId: chosen.id } : boundsOf(chosen.startsAt, now)
  const stays = isTold ? await readStays(ask, { meetingId: id, ...asked }) : []
  const occurrence = { ...chosen, endedAt: realEnd(chosen.endedAt, stays) }
  const { isOver, isRunning, isFinal } = stateOf(found, occurrence, now)
  return {
    meeting: found,
    occurrence,
    occurrences,
    isRecurring: found.series !== undefined,
    hasBegun: isOver || isRunning || stays.length > 0 || occurrence.startsAt <= now,
    isRunning: !isOver && (isRunning || stays.some(({ joinedAt, leftAt }) => joinedAt && !leftAt)),
    ...{ isFinal, isTold },
    people: mergePeople(stays, {
      startsAt: occurrence.startsAt,
      endedAt: isOver ? (occurrence.endedAt ?? occurrence.endsAt) : undefined,
      now,
    }),
    expected: isTold ? expectedOf(found) : [],
  }
}

/** What was seen earlier adds those that are told no more, and when one was over. */
function occurrencesOf({ series, startsAt, endsAt }: Meeting, known: readonly Occurrence[]): Occurrence[] {
  if (!series)
    return [{ startsAt, endsAt, endedAt: known.find((one) => isSameSecond(one.startsAt, startsAt))?.endedAt }]
  const told = series.occurrences
    .filter(({ deleted }) => !deleted)
    .map(({ id, ...times }) => ({ id, ...times, endedAt: known.find((one) => one.id === id)?.endedAt }))
  const ids = new Set(series.occurrences.map(({ id }) => id))
  const past = known.filter(({ id }) => id !== undefined && !ids.has(id))
  return [...past, ...told].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** Of a series Tencent tells how its current occurrence stands; those before it are over. */
function stateOf({ status, series }: Meeting, { id, endsAt, endedAt }: Occurrence, now: Date) {
  const isCurrent = !series || (id !== undefined && id === series.currentId)
  const isRunning = status === 'running' && isCurrent
  const isFinal = !isRunning && (endsAt <= now || (series ? isBeforeCurrent(series, endsAt) : status !== 'upcoming'))
  return { isRunning, isFinal, isOver: isFinal || (!isRunning && endedAt !== undefined) }
}

function isBeforeCurrent({ occurrences, currentId }: Series, endsAt: Date): boolean {
  const current = occurrences.find(({ id }) => id === currentId)
  return current !== undefined && endsAt <= current.startsAt
}

function expectedOf({ hosts, invitees }: Meeting): ExpectedPerson[] {
  const people = new Map<string, ExpectedPerson>()
  for (const { userid, nickname = '' } of invitees) people.set(userid, { userid, name: nickname, role: 'member' })
  for (const { userid, nickname = '' } of hosts) people.set(userid, { userid, name: nickname, role: 'host' })
  return [...people.values()]
}
