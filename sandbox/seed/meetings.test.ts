import { describe, expect, it } from 'vitest'
import { meetingStatus } from '../meetings/meeting-status'
import { currentSpan, peopleInside } from '../meetings/occurrences'
import type { Meeting } from '../state/model'
import { openWorld } from '../state/open-world'
import type { World } from '../state/world'
import { NOW } from '../test/memory-world'
import { foundCorp } from './found-corp'
import { seedMeetings } from './meetings'
import { acmePeople, globexPeople } from './people'
import { topUpRunning } from './top-up-running'

function seeded(): { world: World; advance(seconds: number): void } {
  let now = NOW
  const world: World = { ...openWorld(), now: () => now }
  foundCorp(world, { slug: 'acme', people: acmePeople, apps: [{}] })
  foundCorp(world, { slug: 'globex', people: globexPeople, apps: [{}] })
  seedMeetings(world)
  return {
    world,
    advance: (seconds) => {
      now += seconds
    },
  }
}

function meetingsOf(world: World, slug: string): Meeting[] {
  const corp = [...world.corps.values()].find((each) => each.slug === slug)
  return [...world.meetings.values()].filter((meeting) => meeting.corpId === corp?.corpId)
}

describe('seedMeetings', () => {
  it.each(['acme', 'globex'])('gives %s past and coming meetings, series, passwords, both ways of booking', (slug) => {
    const { world } = seeded()
    const meetings = meetingsOf(world, slug)
    const past = meetings.filter((meeting) => meetingStatus(meeting, NOW) === 'MEETING_STATE_NULL')
    expect(past.length).toBeGreaterThanOrEqual(3)
    expect(past.some((meeting) => meeting.attendance.length > 2)).toBe(true)
    expect(meetings.filter((meeting) => meetingStatus(meeting, NOW) === 'MEETING_STATE_INIT').length).toBeGreaterThan(3)
    const types = meetings.map((meeting) => meeting.recurringRule?.recurring_type)
    expect(types).toContain(2)
    expect(types.some((type) => type === 0 || type === 1)).toBe(true)
    expect(meetings.some((meeting) => meeting.password?.startsWith('0'))).toBe(true)
    expect(new Set(meetings.map((meeting) => meeting.viaSdkId)).size).toBe(2)
    expect(new Set(meetings.map((meeting) => meeting.creatorId)).size).toBeGreaterThanOrEqual(3)
  })

  it('everybody named exists, stays end after they begin, and only what is over was attended', () => {
    const { world } = seeded()
    for (const meeting of world.meetings.values()) {
      for (const id of [meeting.creatorId, ...meeting.hostIds, ...meeting.inviteeIds])
        expect(world.people.get(id)).toBeDefined()
      for (const stay of meeting.attendance) {
        expect(stay.leftAt).toBeGreaterThan(stay.joinedAt)
        expect(stay.leftAt).toBeLessThanOrEqual(NOW)
      }
    }
  })

  it('is the same for the same clock, but for ids and codes', () => {
    const shape = (world: World) =>
      [...world.meetings.values()].map((meeting) => ({ ...meeting, id: '', code: meeting.code.length }))
    expect(shape(seeded().world)).toEqual(shape(seeded().world))
  })
})

describe('topUpRunning', () => {
  it('leaves a running meeting and one to come for the busy people of both, whenever it starts', () => {
    for (const later of [0, 5 * 3600, 40 * 86_400]) {
      const { world, advance } = seeded()
      advance(later)
      topUpRunning(world)
      const now = world.now()
      for (const [slug, running] of [
        ['acme', 2],
        ['globex', 1],
      ] as const) {
        const inside = meetingsOf(world, slug).filter((meeting) => peopleInside(meeting).length > 1)
        expect(inside).toHaveLength(running)
        for (const meeting of inside) expect(meetingStatus(meeting, now)).toBe('MEETING_STATE_STARTED')
        const soon = meetingsOf(world, slug)
          .filter(({ viaSdkId }) => viaSdkId)
          .map((meeting) => currentSpan(meeting, now).startsAt)
        expect(soon.some((start) => start > now && start < now + 4 * 3600)).toBe(true)
      }
    }
  })

  it('a day later the meetings of the day before have ended, and others run', () => {
    const { world, advance } = seeded()
    topUpRunning(world)
    advance(86_400)
    topUpRunning(world)
    const inside = [...world.meetings.values()].filter((meeting) => peopleInside(meeting).length > 0)
    expect(inside).toHaveLength(3)
    for (const meeting of inside) expect(meeting.endsAt).toBeGreaterThan(world.now())
  })

  it('adds nothing the second time', () => {
    const { world } = seeded()
    topUpRunning(world)
    const size = world.meetings.size
    topUpRunning(world)
    expect(world.meetings.size).toBe(size)
  })
})
