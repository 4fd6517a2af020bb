import { type AttendanceView, attendanceSorts, attendanceSubsets, usualView } from '@/lib/attendance/arrange-people'

/** Most that can be chosen, in minutes and in percent. */
export const limitsMax = { late: 600, early: 600, share: 100 }

const oneOf = <Word extends string>(words: readonly Word[], text: string | null, usual: Word): Word =>
  words.find((word) => word === text) ?? usual

/** The view that an address names. What does not read is left out, as if it were not there. */
export function readView(params: URLSearchParams): AttendanceView {
  const { limits, ...usual } = usualView
  const number = (name: keyof typeof limitsMax, otherwise: number) => {
    const text = params.get(name) ?? ''
    return /^\d{1,3}$/.test(text) && Number(text) <= limitsMax[name] ? Number(text) : otherwise
  }
  return {
    q: (params.get('q') ?? '').trim().slice(0, 100),
    only: oneOf(attendanceSubsets, params.get('only'), usual.only),
    sort: oneOf(attendanceSorts, params.get('sort'), usual.sort),
    order: oneOf(['asc', 'desc'], params.get('order'), usual.order),
    limits: {
      lateAfterMinutes: number('late', limits.lateAfterMinutes),
      earlyBeforeMinutes: number('early', limits.earlyBeforeMinutes),
      minimumShare: number('share', limits.minimumShare * 100) / 100,
    },
  }
}

/** What an address says of a view: only what is not the usual one. */
export function writeView({ q, only, sort, order, limits }: AttendanceView): Record<string, string> {
  const { limits: usual, ...rest } = usualView
  const said: [name: string, value: string, isUsual: boolean][] = [
    ['q', q, q === rest.q],
    ['only', only, only === rest.only],
    ['sort', sort, sort === rest.sort],
    ['order', order, order === rest.order],
    ['late', String(limits.lateAfterMinutes), limits.lateAfterMinutes === usual.lateAfterMinutes],
    ['early', String(limits.earlyBeforeMinutes), limits.earlyBeforeMinutes === usual.earlyBeforeMinutes],
    ['share', String(Math.round(limits.minimumShare * 100)), limits.minimumShare === usual.minimumShare],
  ]
  return Object.fromEntries(said.flatMap(([name, value, isUsual]) => (isUsual ? [] : [[name, value]])))
}
