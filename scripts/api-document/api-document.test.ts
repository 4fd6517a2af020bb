import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeApi, readOffered } from './describe-api'
import { readFacts } from './read-facts'

const written = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const facts = readFacts()

test('docs/api.md is what the catalogue says; else run: npm run api-document', () => {
  expect(describeApi({ ...facts, offered: readOffered(written) })).toBe(written)
})

test('docs/api.md names every operation of the documentation once, whether declared or left', () => {
  for (const { operationId } of facts.documented) {
    expect(
      written.match(new RegExp(`^\\| \`${operationId}\``, 'gm')) ?? [operationId, 'is not there once'],
    ).toHaveLength(1)
  }
})

test('the use cases of an operation are found', () => {
  expect(facts.uses.get('createMeeting')).toContain('meetings/schedule-meeting')
})
