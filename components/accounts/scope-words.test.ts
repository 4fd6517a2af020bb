import { expect, it } from 'vitest'
import { scopeWords } from './scope-words'

it.each([
  [[], []],
  [['VIEW_MEETING'], ['VIEW_MEETING']],
  [
    ['VIEW_MEETING', 'MANAGE_MEETING', 'VIEW_VIDEO'],
    ['MANAGE_MEETING', 'VIEW_VIDEO'],
  ],
  [
    ['MANAGE_MEETING', 'MANAGE_MEETING', 'SOMETHING_NEW'],
    ['MANAGE_MEETING', 'SOMETHING_NEW'],
  ],
])('of %o it tells %o', (scopes, told) => {
  expect(scopeWords(scopes)).toEqual(told)
})
