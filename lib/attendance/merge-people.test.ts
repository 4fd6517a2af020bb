import { describe, expect, it } from 'vitest'
import { type MeetingTime, mergePeople, type ToldStay } from './merge-people'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 12, 6) + minutes * 60_000)
const over: MeetingTime = { startsAt: at(0), endedAt: at(60), now: at(600) }
const running: MeetingTime = { startsAt: at(0), now: at(30) }

const stay = (from: number | undefined, to: number | undefined, rest: Partial<ToldStay> = {}): ToldStay => ({
  ...{ name: 'Paul', userid: 'paul', role: 'member' },
  ...(from === undefined ? {} : { joinedAt: at(from) }),
  ...(to === undefined ? {} : { leftAt: at(to) }),
  ...rest,
})
const one = (stays: ToldStay[], time = over) => {
  const people = mergePeople(stays, time)
  expect(people).toHaveLength(1)
  return people[0]
}

describe('the people of a meeting', () => {
  it.each([
    ['one stay', [stay(0, 60)], 60],
    ['a coming back', [stay(0, 10), stay(20, 30)], 20],
    ['two devices at once', [stay(0, 30, { device: 1 }), stay(10, 40, { device: 3 })], 40],
    ['a device within the time of another', [stay(0, 60, { device: 1 }), stay(10, 20, { device: 3 })], 60],
    ['stays that touch', [stay(0, 10), stay(10, 20)], 20],
    ['the same stay told twice', [stay(0, 10), stay(0, 10)], 10],
    ['stays in any order', [stay(50, 60), stay(0, 10), stay(20, 30)], 30],
    ['a stay that ends before it begins', [stay(10, 5)], 0],
    ['a stay of no time of leaving, until the end', [stay(20, undefined)], 40],
    ['a coming after the end that has none either', [stay(70, undefined)], 0],
    ['a stay of no time of joining, as its end alone', [stay(undefined, 30)], 0],
    ['a stay of no time at all', [stay(undefined, undefined)], 0],
  ])('count %s', (_name, stays, minutes) => {
    expect(one(stays)).toMatchObject({ seconds: minutes * 60, stays: { length: stays.length } })
  })

  it('have their first coming and their last leaving, which need not be of the last stay', () => {
    expect(one([stay(5, 55, { device: 1 }), stay(10, 20, { device: 3 })])).toMatchObject({
      joinedAt: at(5),
      leftAt: at(55),
    })
  })

  it('are inside a running meeting where no time of leaving is told, and count until now', () => {
    const person = one([stay(0, 10), stay(20, undefined)], running)
    expect(person).toMatchObject({ leftAt: null, seconds: 20 * 60 })
    expect(person?.stays.map(({ leftAt, isInferred }) => [leftAt, isInferred])).toEqual([
      [at(10), false],
      [null, false],
    ])
  })

  it('left with the end of a meeting that is over, which is told as taken from it', () => {
    expect(one([stay(20, undefined)])?.stays).toEqual([
      { joinedAt: at(20), leftAt: at(60), device: undefined, isInferred: true },
    ])
  })

  it('are one person by their account, whatever they call themselves, with the name they used last', () => {
    const person = one([stay(0, 10, { name: 'Paul' }), stay(20, 30, { name: '保罗 🎉' }), stay(40, 50, { name: '' })])
    expect(person?.name).toBe('保罗 🎉')
  })

  it('are one person by their id in the meeting, also where only one device tells their account', () => {
    const stays = [stay(0, 10, { uuid: 'u1' }), stay(10, 20, { uuid: 'u1', userid: undefined })]
    expect(one(stays)).toMatchObject({ id: 'paul', userid: 'paul', isGuest: false, seconds: 20 * 60 })
  })

  it('of one name are one only where nothing else is told', () => {
    const guest = (from: number, rest: Partial<ToldStay>) => stay(from, from + 5, { userid: undefined, ...rest })
    const people = mergePeople(
      [guest(0, {}), guest(10, {}), guest(20, { uuid: 'u1' }), guest(30, { uuid: 'u2' })],
      over,
    )
    expect(people.map(({ id, stays, isGuest }) => [id, stays.length, isGuest])).toEqual([
      ['guest:Paul', 2, true],
      ['u1', 1, true],
      ['u2', 1, true],
    ])
  })

  it.each([
    [['member', 'host'], 'host'],
    [['co-host'], 'host'],
    [['creator-host', 'member'], 'creator'],
    [['visitor'], 'visitor'],
    [['unknown'], 'member'],
  ])('with the roles %j are %s', (roles, role) => {
    expect(one(roles.map((told, index) => stay(index, index + 1, { role: told })))).toMatchObject({ role })
  })

  it('that came in the same second stay as they were told', () => {
    const stays = ['c', 'a', 'b'].map((userid) => stay(0, 20, { userid }))
    expect(mergePeople(stays, over).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('come by their first coming', () => {
    const stays = ['c', 'a', 'b'].map((userid, index) => stay(9 - index, 20, { userid }))
    expect(mergePeople(stays, over).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})
