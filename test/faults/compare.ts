import type { BusyPerson, Told } from './busy-person'

/** What somebody was told, and the names that their meeting has before and after the edit. */
interface Memory extends Pick<BusyPerson, 'told'> {
  subject: string
  edited: string
}

/** What is wrong between what a person was told and what there is; empty when nothing is. */
export function compare({ told, subject, edited }: Memory, subjects: readonly string[]): string[] {
  const named = subjects.filter((one) => one === subject).length
  const renamed = subjects.filter((one) => one === edited).length
  const there = named + renamed
  const wrong: string[] = []
  if (there > 1) wrong.push(`${there} meetings for one`)
  if (told.create === 'refused' && there > 0) wrong.push('a meeting that was refused')
  if (told.create === 'done' && there === 0 && !mayBe(told.cancel)) wrong.push('a meeting that is lost')
  if (told.cancel === 'done' && there > 0) wrong.push('a meeting that was cancelled')
  if (there === 1 && told.edit === 'done' && renamed === 0) wrong.push('an edit that is lost')
  if (renamed === 1 && !mayBe(told.edit)) wrong.push('an edit that was refused')
  return wrong
}

const mayBe = (told: Told | undefined): boolean => told === 'done' || told === 'unknown'
