import { describe, expect, test } from 'vitest'
import type { BusyPerson } from './busy-person'
import { compare } from './compare'

const of = (told: BusyPerson['told'], ...subjects: string[]) => compare({ told, subject: 'a', edited: 'b' }, subjects)

describe('what there is', () => {
  test.each([
    ['a meeting that is there', { create: 'done' }, ['a', 'others']],
    ['a meeting that nobody knows of', { create: 'unknown' }, []],
    ['the same, made', { create: 'unknown' }, ['a']],
    ['a refused one', { create: 'refused' }, []],
    ['an edited one', { create: 'done', edit: 'done' }, ['b']],
    ['an edit of unknown fate', { create: 'done', edit: 'unknown' }, ['a']],
    ['a cancelled one', { create: 'done', cancel: 'done' }, []],
    ['a refused cancelling', { create: 'done', cancel: 'refused' }, ['a']],
  ] as const)('is as it was told: %s', (_, told, subjects) => {
    expect(of(told, ...subjects)).toEqual([])
  })

  test.each([
    ['2 meetings for one', { create: 'done' }, ['a', 'a']],
    ['a meeting that was refused', { create: 'refused' }, ['a']],
    ['a meeting that is lost', { create: 'done' }, []],
    ['a meeting that is lost', { create: 'done', cancel: 'refused' }, []],
    ['a meeting that was cancelled', { create: 'done', cancel: 'done' }, ['a']],
    ['an edit that is lost', { create: 'done', edit: 'done' }, ['a']],
    ['an edit that was refused', { create: 'done', edit: 'refused' }, ['b']],
  ] as const)('is not: %s', (wrong, told, subjects) => {
    expect(of(told, ...subjects)).toEqual([wrong])
  })
})
