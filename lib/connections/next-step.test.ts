import { expect, test } from 'vitest'
import { nextStep } from './next-step'
import type { ConnectionFacts } from './read-connection'

const STALE = 7

const facts = (changes: Partial<ConnectionFacts>): ConnectionFacts => ({
  version: STALE,
  accessToken: 'sealed',
  accessAlive: true,
  refreshable: true,
  ended: false,
  leased: false,
  failureKind: null,
  failureCode: null,
  waitMs: 0,
  ...changes,
})

test.each([
  ['a stale pair is refreshed', facts({}), 'refresh'],
  ['a newer living token is used', facts({ version: STALE + 1 }), 'use'],
  ['a newer living token is used while the next refresh runs', facts({ version: STALE + 1, leased: true }), 'use'],
  ['a newer token that ended is refreshed', facts({ version: STALE + 1, accessAlive: false }), 'refresh'],
  ['a held lease is waited for', facts({ leased: true }), 'wait'],
  ['a held lease is waited for before a back-off', facts({ leased: true, waitMs: 500 }), 'wait'],
  [
    'a failure is not followed by an attempt before its time',
    facts({ failureKind: 'TRANSIENT', waitMs: 1 }),
    'back-off',
  ],
  ['a failure is followed by an attempt in its time', facts({ failureKind: 'TRANSIENT' }), 'refresh'],
  ['an unknown outcome is tried once more', facts({ failureKind: 'AMBIGUOUS' }), 'refresh'],
  ['a refused pair needs the person', facts({ failureKind: 'TERMINAL' }), 'sign-in'],
  ['a missing or ended refresh token needs the person', facts({ refreshable: false }), 'sign-in'],
  ['a wiped connection needs the person', facts({ version: STALE + 1, ended: true }), 'sign-in'],
  ['an erased connection needs the person', null, 'sign-in'],
] as const)('%s', (_, given, expected) => {
  expect(nextStep(given, STALE)).toBe(expected)
})
