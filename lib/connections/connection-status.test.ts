import { expect, test } from 'vitest'
import { connectionStatus, type StatusFacts } from './connection-status'

const now = new Date('2026-03-12T06:00:00Z')
const earlier = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + 1)

const facts = (changes: Partial<StatusFacts>): StatusFacts => ({
  hasRefreshToken: true,
  refreshExpiresAt: later,
  failureKind: null,
  endedAt: null,
  endedBy: null,
  ...changes,
})
const wiped = { hasRefreshToken: false, refreshExpiresAt: null, endedAt: earlier }

test.each([
  ['a stored pair', facts({}), 'ACTIVE', null],
  ['a pair without a known end', facts({ refreshExpiresAt: null }), 'ACTIVE', null],
  ['a failed refresh', facts({ failureKind: 'TRANSIENT' }), 'DEGRADED', 'tencent_fails'],
  ['a refresh of unknown outcome', facts({ failureKind: 'AMBIGUOUS' }), 'DEGRADED', 'outcome_unknown'],
  ['a refused pair', facts({ failureKind: 'TERMINAL', hasRefreshToken: false }), 'NEEDS_REAUTH', 'refresh_refused'],
  ['a refresh token at its end', facts({ refreshExpiresAt: now }), 'NEEDS_REAUTH', 'refresh_token_ended'],
  [
    'an ended refresh token after failures',
    facts({ refreshExpiresAt: earlier, failureKind: 'TRANSIENT' }),
    'NEEDS_REAUTH',
    'refresh_token_ended',
  ],
  ['no pair yet', facts({ hasRefreshToken: false, refreshExpiresAt: null }), 'NEEDS_REAUTH', 'never_authorized'],
  ['disconnected by the person', facts({ ...wiped, endedBy: 'PERSON' }), 'REVOKED_BY_PERSON', 'disconnected'],
  ['disconnected by an admin', facts({ ...wiped, endedBy: 'ADMIN' }), 'REVOKED_BY_ADMIN', 'disconnected'],
  ['revoked at Tencent', facts({ ...wiped, endedBy: 'TENCENT' }), 'REVOKED_BY_TENCENT', 'disconnected'],
  [
    'an end after a refusal',
    facts({ ...wiped, endedBy: 'ADMIN', failureKind: 'TERMINAL' }),
    'REVOKED_BY_ADMIN',
    'disconnected',
  ],
] as const)('%s', (_, given, status, reason) => {
  expect(connectionStatus(given, now)).toEqual({ status, reason })
})
