import { describe, expect, test } from 'vitest'
import { readContract } from '@/scripts/api-document/read-contract'
import { documentedOutputs, marked } from '../fixtures/documented-outputs'
import { outputOf } from '../fixtures/exercise-operation'
import type { Operation } from './define-operation'
import { operations } from './operations'

const documented = readContract()
const declared: Record<string, Operation> = operations as unknown as Record<string, Operation>

/** One page shows the answers of two operations. */
const isOf = (id: string) => (name: string) =>
  id === 'getMeetingByCode' ? name.startsWith('byCode') : id !== 'listUserMeetings' || name.startsWith('list')

const sharedPages: Record<string, string> = { getMeetingByCode: 'listUserMeetings' }
const examples = Object.keys(declared).flatMap((id) =>
  (documented.get(sharedPages[id] ?? id)?.examples ?? [])
    .filter(([name]) => isOf(id)(name))
    .map(([name, reply]) => ({ id, name, reply })),
)
const withoutData = Object.keys(declared).filter((id) => !examples.some((each) => each.id === id))

describe('every documented reply is read as what it says', () => {
  test.each(examples)('$id: $name', ({ id, name, reply }) => {
    expect(marked(outputOf(declared[id] as Operation, reply)) ?? 'nothing').toEqual(documentedOutputs[id]?.[name])
  })

  test('and each expectation belongs to one of them', () => {
    const named = examples.map(({ id, name }) => `${id} ${name}`)
    const kept = Object.entries(documentedOutputs).flatMap(([id, outputs]) =>
      Object.keys(outputs).map((name) => `${id} ${name}`),
    )
    expect(kept.sort()).toEqual(named.sort())
  })
})

describe('an operation whose page shows no reply', () => {
  test.each(withoutData.filter((id) => id !== 'getUserBasicInfo'))(
    '%s takes an answer without data, however empty',
    (id) => {
      for (const body of ['', '{}', '{"later_field":1}'])
        expect(outputOf(declared[id] as Operation, body)).toBeUndefined()
    },
  )
})

test('no operation of the catalogue is without one or the other', () => {
  expect([...new Set([...examples.map(({ id }) => id), ...withoutData])].sort()).toEqual(Object.keys(declared).sort())
  expect([examples.length, withoutData.length]).toEqual([41, 15])
})
