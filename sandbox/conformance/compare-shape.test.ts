import { expect, test } from 'vitest'
import { compareShape } from './compare-shape'

const documented = {
  meeting_id: '123',
  start_time: '1572085800',
  record_start_time: 1603089930577,
  join_url: 'https://wemeet.qq.com/w/1',
  hosts: [{ userid: 'tester' }],
  participants: [],
}
const fields = new Map(['password', 'participants[]'].map((path) => [path, new Set(['string'])]))
const compare = (changes: object) => compareShape({ ...documented, ...changes }, documented, fields)

test('an answer of the documented shape passes, whatever it holds', () => {
  const other = { meeting_id: '9', start_time: '1795905639', hosts: [], participants: ['ann'], password: '1' }
  expect(compare(other)).toEqual([])
})

test.each([
  ['a text as a number', { meeting_id: 123 }, 'meeting_id is number, documented as text'],
  ['milliseconds for seconds', { start_time: '1572085800000' }, /^start_time is text of milliseconds/],
  ['seconds for milliseconds', { record_start_time: 1603089930 }, /^record_start_time is seconds, documented as milli/],
  ['a field that is gone', { join_url: undefined }, /^join_url is undefined/],
  ['no address', { join_url: '/w/1' }, 'join_url is text, documented as address'],
  ['a bare id for an object', { hosts: ['tester'] }, /^hosts\[\].userid is missing/],
  ['a field that no table has', { owner: 'ann' }, 'owner is not documented'],
  ['a field of a wrong type beside the example', { password: 1 }, 'password is number, documented as string'],
])('%s does not', (_case, changes, complaint) => {
  expect(compare(changes)).toContainEqual(expect.stringMatching(complaint))
})

test('a field that an answer cannot have is named, and missed once it is there', () => {
  const { join_url, ...rest } = documented
  expect(compareShape(rest, documented, fields)).toEqual(['join_url is missing'])
  expect(compareShape(rest, documented, fields, { join_url: 'for people inside' })).toEqual([])
  expect(compareShape(documented, documented, fields, { join_url: 'for people inside' })).toEqual([
    'join_url is not missing',
  ])
})
