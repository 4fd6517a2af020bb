import { describe, expect, test } from 'vitest'
import { readContract } from '@/scripts/api-document/read-contract'
import type { Operation } from './define-operation'
import { operations } from './operations'

const documented = readContract()
const declared: Record<string, Operation> = operations as unknown as Record<string, Operation>

/** Newer than 1.8.0, and used all the same. */
const laterAreas = /^\/v1\/(guests|meeting-rooms|rooms-inventory|meetings\/\{\w+\}\/(book|release)-rooms)/
const leftOut = new Set(['generateRoomActiveCode'])

/** One address, two operations: with a code it is another one. */
const sameAddress: Record<string, string> = { getMeetingByCode: 'listUserMeetings' }

const isOld = (since: string) => /^\d/.test(since) && since.localeCompare('1.8.0', 'en', { numeric: true }) <= 0
const wanted = [...documented.values()].filter(
  ({ operationId, since, path }) => isOld(since) || (laterAreas.test(path) && !leftOut.has(operationId)),
)

test.each(wanted)('$operationId is declared', ({ operationId }) => {
  expect(declared).toHaveProperty(operationId)
})

test('the documentation has as many operations of these versions and areas as were counted in it', () => {
  expect(wanted).toHaveLength(39)
})

describe.each(Object.keys(declared))('%s is declared as it is documented', (id) => {
  const operation = declared[id] as Operation
  const page = documented.get(sameAddress[id] ?? id)

  test('address, version and authentication', () => {
    expect({ ...operation, path: operation.path.replaceAll(/\{\w+\}/g, '{}') }).toMatchObject({
      method: page?.method,
      path: page?.path.replaceAll(/\{\w+\}/g, '{}'),
      since: page?.since,
    })
    expect([...operation.auth].sort()).toEqual([...(page?.auth ?? [])].sort())
  })

  test('permissions', () => {
    expect(new Set(operation.scope)).toEqual(new Set(page?.scopes))
    if (id in sameAddress) return
    const roles = page?.roles.map((role) => (role === 'enterprise-credentials' ? 'enterprise' : role))
    expect([...operation.who].sort()).toEqual(roles?.sort())
  })

  test('limit of calls', () => {
    expect(operation.rateClass === 'account-heavy' ? 10 : undefined).toBe(page?.callsPerMinute)
  })

  test('page', () => {
    if (page?.pages.length) expect(page.pages).toContain(operation.doc)
  })
})
