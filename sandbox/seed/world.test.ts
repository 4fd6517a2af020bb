import { describe, expect, it } from 'vitest'
import { recordingState } from '../recordings/recording-state'
import { sharingOf } from '../recordings/sharing-of'
import { beijingDay } from '../state/beijing-clock'
import type { Meeting } from '../state/model'
import { openWorld } from '../state/open-world'
import type { World } from '../state/world'
import { NOW } from '../test/memory-world'
import { seedWorld } from './seed-world'

function seeded(): { world: World; advance(seconds: number): void } {
  let now = NOW
  const world: World = { ...openWorld(), now: () => now }
  seedWorld(world)
  return {
    world,
    advance: (seconds) => {
      now += seconds
    },
  }
}

function meetingOf({ meetings }: World, id: string): Meeting {
  const meeting = meetings.get(id)
  if (meeting === undefined) throw new Error(`no meeting ${id}`)
  return meeting
}

describe('the seeded world', () => {
  it('has rooms in two buildings, of every state, some of them booked for times to come', () => {
    const { world } = seeded()
    const rooms = [...world.rooms.values()]
    expect(new Set(rooms.map(({ building }) => building)).size).toBe(3)
    expect(new Set(rooms.map(({ status }) => status))).toEqual(new Set([0, 2, 4]))
    expect(rooms.some(({ isOpen }) => !isOpen)).toBe(true)
    const booked = [...world.meetings.values()].filter(({ roomIds, endsAt }) => roomIds?.length && endsAt > NOW)
    expect(booked.length).toBeGreaterThanOrEqual(4)
    for (const { roomIds, recurringRule } of booked) {
      expect(recurringRule).toBeUndefined()
      for (const id of roomIds ?? []) expect(world.rooms.get(id)).toMatchObject({ isOpen: true, status: 2 })
    }
  })

  it('has recordings of past meetings, ready and watched, and one of what is going on', () => {
    const { world } = seeded()
    const recordings = [...world.recordings.values()]
    const ready = recordings.filter((recording) => recordingState(recording, NOW) === 3)
    expect(ready.length).toBeGreaterThanOrEqual(6)
    expect(recordings.some((recording) => recordingState(recording, NOW) === 1)).toBe(true)
    for (const recording of recordings) expect(recording.startedAt).toBeLessThanOrEqual(NOW)
    const accesses = [...world.recordAccesses.values()]
    expect(new Set(accesses.map(({ kind }) => kind))).toEqual(new Set(['view', 'download']))
    expect(new Set(accesses.map(({ at }) => beijingDay(at))).size).toBeGreaterThan(3)
    const audiences = ready.map(({ meetingId }) => sharingOf(meetingOf(world, meetingId)).audience)
    expect(new Set(audiences)).toEqual(new Set([1, 2]))
  })

  it('has a live stream that can be watched again, one to come, and meetings with guests', () => {
    const { world } = seeded()
    const live = [...world.meetings.values()].filter(({ enableLive }) => enableLive)
    expect(live.some(({ liveRooms }) => liveRooms?.some(({ hasReplay }) => hasReplay))).toBe(true)
    expect(live.some(({ startsAt, liveConfig }) => startsAt > NOW && liveConfig?.live_password)).toBe(true)
    expect([...world.meetings.values()].filter(({ guests }) => guests.length > 0).length).toBeGreaterThanOrEqual(2)
  })

  it('is the same each time, but for the ids and codes of meetings and recordings', () => {
    const shape = ({ recordings, recordAccesses, rooms, departments, people }: World) => ({
      recordings: [...recordings.values()].map(({ startedAt, stoppedAt }) => [startedAt, stoppedAt]),
      accesses: [...recordAccesses.values()].map(({ kind, personId, at }) => [kind, personId, at]),
      places: [...rooms.values(), ...departments.values(), ...people.values()],
    })
    expect(shape(seeded().world)).toEqual(shape(seeded().world))
  })

  it('a start after the running meetings’ end closes their recordings with them', () => {
    const { world, advance } = seeded()
    const running = [...world.recordings.values()].filter(({ stoppedAt }) => stoppedAt === undefined)
    advance(86_400)
    seedWorld(world)
    for (const { id, meetingId } of running) {
      expect(world.recordings.get(id)).toMatchObject({ stoppedAt: meetingOf(world, meetingId).endsAt })
    }
    expect(running.length).toBeGreaterThan(0)
  })
})
