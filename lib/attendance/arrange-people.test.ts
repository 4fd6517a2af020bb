import { describe, expect, it } from 'vitest'
import { type AttendanceView, arrangePeople, isWanted, type ListedPerson, usualView } from './arrange-people'

const person = (name: string, given: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ key: name, name, role: 'member', isGuest: false, seconds: 600, share: 0.5, stays: [] },
  ...{ joinedAt: '2026-03-12T06:00:00Z', leftAt: '2026-03-12T06:10:00Z' },
  ...{ isLate: false, leftEarly: false, isBelow: false },
  ...given,
})

const people = [
  person('王芳', { role: 'host', share: 0.9, seconds: 900 }),
  person('Ann', { isLate: true, joinedAt: '2026-03-12T06:07:00Z', share: 0.1, seconds: 100, isBelow: true }),
  person('李雷', { leftEarly: true, leftAt: '2026-03-12T06:04:00Z', share: 0.4, seconds: 240 }),
  person('bob', { role: 'creator', leftAt: null, share: 1, seconds: 1000 }),
]

const shown = (view: Partial<AttendanceView>, locale = 'zh-CN') =>
  arrangePeople(
    people.filter((one) => isWanted(one, { ...usualView, ...view })),
    { ...usualView, ...view },
    locale,
  ).map(({ name }) => name)

describe('the people of a meeting', () => {
  it.each<[Partial<AttendanceView>, string]>([
    [{}, '王芳 李雷 bob Ann'],
    [{ order: 'desc' }, 'Ann 王芳 李雷 bob'],
    [{ sort: 'left' }, '李雷 王芳 Ann bob'],
    [{ sort: 'role' }, 'bob 王芳 Ann 李雷'],
    [{ sort: 'minutes', order: 'desc' }, 'bob 王芳 李雷 Ann'],
    [{ sort: 'share' }, 'Ann 李雷 王芳 bob'],
  ])('are ordered by %j, equal ones as they came', (view, names) => {
    expect(shown(view)).toEqual(names.split(' '))
  })

  it('are ordered by name as the language of whoever looks does', () => {
    expect(shown({ sort: 'name' }, 'en')).toEqual(['Ann', 'bob', '李雷', '王芳'])
    expect(shown({ sort: 'name' }, 'zh-CN').indexOf('李雷')).toBeLessThan(shown({ sort: 'name' }).indexOf('王芳'))
  })

  it.each<[Partial<AttendanceView>, string[]]>([
    [{ q: ' BO ' }, ['bob']],
    [{ q: '雷' }, ['李雷']],
    [{ q: 'nobody' }, []],
    [{ only: 'late' }, ['Ann']],
    [{ only: 'early' }, ['李雷']],
    [{ only: 'below' }, ['Ann']],
    [{ only: 'below', q: '王' }, []],
  ])('are narrowed by %j', (view, names) => {
    expect(shown(view)).toEqual(names)
  })
})
