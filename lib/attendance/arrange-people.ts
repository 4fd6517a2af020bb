import type { AttendanceLimits, JudgedPerson } from './judge-attendance'
import { usualLimits } from './judge-attendance'
import type { AttendedPerson } from './schema'

/** What the people can be ordered by. */
export const attendanceSorts = ['joined', 'left', 'name', 'role', 'minutes', 'share'] as const
/** Whom one may want to see alone. */
export const attendanceSubsets = ['all', 'late', 'early', 'below'] as const

/** Which of the people are shown, in which order, and by which limits they are judged. */
export interface AttendanceView {
  /** A part of the name. */
  q: string
  only: (typeof attendanceSubsets)[number]
  sort: (typeof attendanceSorts)[number]
  order: 'asc' | 'desc'
  limits: AttendanceLimits
}

/** What is shown where nobody chose anything else. */
export const usualView: AttendanceView = { q: '', only: 'all', sort: 'joined', order: 'asc', limits: usualLimits }

/** Somebody who was there, and how that looks by the limits. */
export type ListedPerson = AttendedPerson & JudgedPerson

/** Whether it is the order in which people are told. */
export const isToldOrder = ({ sort, order }: AttendanceView): boolean => sort === 'joined' && order === 'asc'

/** Whether somebody is among those who are wanted. */
export function isWanted(person: ListedPerson, { q, only }: AttendanceView): boolean {
  if (!hasName(person, q)) return false
  const subsets = { all: true, late: person.isLate, early: person.leftEarly, below: person.isBelow }
  return subsets[only]
}

/** Whether a name has the words. */
export const hasName = ({ name }: { name: string }, q: string): boolean =>
  name.toLowerCase().includes(q.trim().toLowerCase())

const roles = ['creator', 'host', 'member', 'visitor']

/** People in the order of a view; those who are equal by it stay in the order in which they came. */
export function arrangePeople<Person extends ListedPerson>(
  people: readonly Person[],
  { sort, order }: AttendanceView,
  locale: string,
): Person[] {
  const { compare } = new Intl.Collator(locale)
  const by: Record<AttendanceView['sort'], (one: Person, other: Person) => number> = {
    joined: (one, other) => Date.parse(one.joinedAt) - Date.parse(other.joinedAt),
    left: (one, other) => momentOf(one.leftAt) - momentOf(other.leftAt),
    name: (one, other) => compare(one.name, other.name),
    role: (one, other) => roles.indexOf(one.role) - roles.indexOf(other.role),
    minutes: (one, other) => one.seconds - other.seconds,
    share: (one, other) => one.share - other.share,
  }
  const turn = order === 'asc' ? 1 : -1
  return people.toSorted((one, other) => turn * by[sort](one, other))
}

/** Who is still inside leaves after everybody who has left. */
const momentOf = (leftAt: string | null): number => (leftAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(leftAt))
