import { expect, test } from 'vitest'
import { loadContract } from './contract'
import { unknownFields } from './unknown-fields'

const { documents, operations } = loadContract()
const bodyRef = operations.find(({ id }) => id === 'createMeeting')?.bodyRef ?? ''

test('fields the contract does not know are found at every depth, known ones are not', () => {
  const body = {
    userid: 'alice',
    subject: 'x',
    time_zone: 'Europe/Berlin',
    hosts: [
      { userid: 'bob', colour: 'red' },
      { userid: 'carol', colour: 'blue' },
    ],
    settings: { mute_enable_join: true, mute_enable_type_join: 2 },
  }
  expect(unknownFields(documents, bodyRef, body)).toEqual([
    'time_zone',
    'hosts[].colour',
    'settings.mute_enable_type_join',
  ])
})
