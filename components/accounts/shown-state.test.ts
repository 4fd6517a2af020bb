import { expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/schema'
import { shownState } from './shown-state'

const now = new Date('2026-03-12T06:00:00Z')
const fine = {
  membershipStatus: 'ACTIVE',
  status: 'ACTIVE',
  reason: null,
  refreshExpiresAt: '2026-04-11T06:00:00Z',
} as Account

it.each([
  ['fine', {}],
  ['expiring', { refreshExpiresAt: '2026-03-19T06:00:00Z' }],
  ['fine', { refreshExpiresAt: '2026-03-19T06:00:01Z' }],
  ['degraded', { status: 'DEGRADED', reason: 'tencent_fails', refreshExpiresAt: '2026-03-13T06:00:00Z' }],
  ['unknown', { status: 'DEGRADED', reason: 'outcome_unknown' }],
  ['refused', { status: 'NEEDS_REAUTH', reason: 'refresh_refused' }],
  ['ended', { status: 'NEEDS_REAUTH', reason: 'refresh_token_ended' }],
  ['neverAuthorized', { status: 'NEEDS_REAUTH', reason: 'never_authorized' }],
  ['leftByPerson', { status: 'REVOKED_BY_PERSON', reason: 'disconnected', refreshExpiresAt: null }],
  ['leftByAdmin', { status: 'REVOKED_BY_ADMIN', reason: 'disconnected', refreshExpiresAt: null }],
  ['leftAtTencent', { status: 'REVOKED_BY_TENCENT', reason: 'disconnected', refreshExpiresAt: null }],
  ['never', { status: 'NEVER_CONNECTED', refreshExpiresAt: null }],
  ['pending', { membershipStatus: 'PENDING' }],
  ['suspended', { membershipStatus: 'SUSPENDED', status: 'NEEDS_REAUTH', reason: 'refresh_refused' }],
  ['rejected', { membershipStatus: 'REJECTED' }],
] as const)('shows %s of %o', (state, facts) => {
  expect(shownState({ ...fine, ...facts } as Account, now)).toBe(state)
})
