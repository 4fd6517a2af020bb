import { expect, it } from 'vitest'
import { toInstant } from '@/lib/time'
import { judgeAttendance, usualLimits } from './judge-attendance'
import { mergePeople, type ToldStay } from './merge-people'

// A thousand meetings, the same at every run, each counted a second time in another way: by a mark for every second in which
// somebody was there.

const START = Date.UTC(2026, 2, 12, 6)
const BEFORE = 300
const moment = (second: number): Date => new Date(START + second * 1000)

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Visitor {
  id: string
  told: ToldStay[]
  /** Seconds of the start they were there, from `BEFORE` before it. */
  there: Uint8Array
}

/** A meeting of up to an hour, with people who come early, late, twice, with several devices, and whose leaving is not told. */
function makeMeeting(seed: number) {
  const random = randomFrom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const length = 60 + upTo(3540)
  const isRunning = random() < 0.3
  const now = isRunning ? 1 + upTo(length - 1) : length + upTo(3600)
  const last = isRunning ? now : length + 300
  const people = Array.from({ length: 1 + upTo(7) }, (_, index): Visitor => {
    const [hasAccount, hasUuid] = [random() < 0.6, random() < 0.7]
    const names = { name: `人 ${index} 🙂`, uuid: hasUuid ? `u${index}` : undefined }
    const id = hasAccount ? `p${index}` : (names.uuid ?? `guest:${names.name}`)
    const there = new Uint8Array(BEFORE + last + 3600)
    const told = Array.from({ length: 1 + upTo(5) }, (): ToldStay => {
      const from = -BEFORE + upTo(BEFORE + last)
      const to = random() < 0.2 ? undefined : Math.min(last, from + upTo(1200))
      for (let second = from; second < (to ?? (isRunning ? now : length)); second++) there[second + BEFORE] = 1
      // Only where the id of the meeting stands for the account, a device may leave that out.
      const isNamed = hasAccount && !(hasUuid && random() < 0.3)
      return {
        ...{ ...names, role: 'member', userid: isNamed ? id : undefined, device: upTo(9) },
        joinedAt: moment(from),
        leftAt: to === undefined ? undefined : moment(to),
      }
    })
    const [first] = told
    // Somebody whom no device names has no account that is told.
    if (hasAccount && first) first.userid = id
    return { id, told, there }
  })
  const stays = people.flatMap(({ told }) => told).sort(() => random() - 0.5)
  return { length, isRunning, now, people, stays }
}

const secondsIn = (there: Uint8Array, from: number, to: number): number =>
  there.subarray(from + BEFORE, to + BEFORE).reduce((sum, mark) => sum + mark, 0)

it('totals and shares of 1,000 meetings equal a count of every second', () => {
  let visits = 0
  for (let seed = 1; seed <= 1000; seed++) {
    const { length, isRunning, now, people, stays } = makeMeeting(seed)
    const time = { startsAt: moment(0), endedAt: isRunning ? undefined : moment(length), now: moment(now) }
    const merged = mergePeople(stays, time)
    const counted = people.map(({ id, there, told }) => [
      id,
      secondsIn(there, -BEFORE, there.length - BEFORE),
      told.length,
    ])
    const found = merged.map((person) => [person.id, person.seconds, person.stays.length])
    expect(Object.fromEntries(found.map(([id, ...rest]) => [id, rest])), `seed ${seed}`).toEqual(
      Object.fromEntries(counted.map(([id, ...rest]) => [id, rest])),
    )
    const answer = {
      meeting: { startsAt: toInstant(moment(0)), endsAt: toInstant(moment(length)) },
      ...{ asOf: toInstant(moment(now)), isRunning },
      people: merged.map(({ id: key, name, role, isGuest, seconds, ...person }) => ({
        ...{ key, name, role, isGuest, seconds },
        joinedAt: toInstant(person.joinedAt),
        leftAt: person.leftAt && toInstant(person.leftAt),
        stays: person.stays.map((stay) => ({
          isInferred: stay.isInferred,
          joinedAt: toInstant(stay.joinedAt),
          leftAt: stay.leftAt && toInstant(stay.leftAt),
        })),
      })),
    }
    const until = isRunning ? now : length
    for (const { key, share } of judgeAttendance(answer, usualLimits)) {
      const there = people.find(({ id }) => id === key)?.there ?? new Uint8Array()
      expect(share, `seed ${seed}, ${key}`).toBeCloseTo(secondsIn(there, 0, until) / until, 10)
    }
    visits += stays.length
  }
  expect(visits).toBeGreaterThan(10_000)
})
