import { expect, test } from 'vitest'
import { capabilities, type Means, whatIsMissing } from './capabilities'
import { type OperationId, operations } from './catalogue/operations'

const ids = Object.keys(operations) as OperationId[]
const nothing: Means = { isConnected: false, hasSecret: false, isLinked: false, laterOperations: [] }
const everything: Means = { isConnected: true, hasSecret: true, isLinked: true, laterOperations: ids }

test.each([
  ['listUserMeetings', { credential: 'either', isLater: false, namesPerson: true }],
  ['listUsers', { credential: 'enterprise', isLater: false, namesPerson: false }],
  ['listLiveReplays', { credential: 'enterprise', isLater: false, namesPerson: true }],
  ['cancelUserAuth', { credential: 'person', isLater: true, namesPerson: true }],
] as const)('%s asks for what its page says', (id, capability) => {
  expect(capabilities[id]).toEqual(capability)
})

test.each(ids)('%s can be called with everything and not with nothing', (id) => {
  expect(whatIsMissing(id, everything)).toBeUndefined()
  expect(whatIsMissing(id, nothing)).toBeDefined()
})

test.each<[OperationId, Partial<Means>, string | undefined]>([
  ['listUserMeetings', { isConnected: true }, undefined],
  ['listUserMeetings', { hasSecret: true, isLinked: true }, undefined],
  ['listUserMeetings', { hasSecret: true }, 'link'],
  ['listUserMeetings', {}, 'connection'],
  ['listUsers', { hasSecret: true }, undefined],
  ['listUsers', { isConnected: true }, 'secret'],
  ['listLiveReplays', { isConnected: true, hasSecret: true }, 'link'],
  ['listLiveReplays', { isConnected: true }, 'secret'],
  ['cancelUserAuth', { isConnected: true }, 'platform'],
  ['cancelUserAuth', { isConnected: true, laterOperations: ['cancelUserAuth'] }, undefined],
  ['cancelUserAuth', { hasSecret: true, isLinked: true, laterOperations: ['cancelUserAuth'] }, 'connection'],
])('of %s with %j is missing: %s', (id, means, missing) => {
  expect(whatIsMissing(id, { ...nothing, ...means })).toBe(missing)
})
