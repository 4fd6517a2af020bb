import { describe, expect, test } from 'vitest'
import { readContract } from '@/scripts/api-document/read-contract'
import { outputOf } from '../fixtures/exercise-operation'
import account from '../fixtures/outputs/account.json'
import meetings from '../fixtures/outputs/meetings.json'
import recordings from '../fixtures/outputs/recordings.json'
import rooms from '../fixtures/outputs/rooms.json'
import users from '../fixtures/outputs/users.json'
import type { Operation } from './define-operation'
import { operations } from './operations'

const documented = readContract()
const declared: Record<string, Operation> = operations as unknown as Record<string, Operation>

/** What each documented reply is read as, by operation and example; moments are marked, so that no text passes for one. */
const expected: Record<string, Record<string, unknown>> = { ...account, ...meetings, ...recordings, ...rooms, ...users }

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

/** A value as JSON can hold it. */
function marked(value: unknown): unknown {
  if (value instanceof Date) return `Date ${value.toISOString()}`
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(known.map(([name, field]) => [name, marked(field)]))
}

describe('every documented reply is read as what it says', () => {
  test.each(examples)('$id: $name', ({ id, name, reply }) => {
    expect(marked(outputOf(declared[id] as Operation, reply)) ?? 'nothing').toEqual(expected[id]?.[name])
  })

  test('and each expectation belongs to one of them', () => {
    const named = examples.map(({ id, name }) => `${id} ${name}`)
    const kept = Object.entries(expected).flatMap(([id, outputs]) =>
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
  expect([examples.length, withoutData.length]).toEqual([38, 14])
})
