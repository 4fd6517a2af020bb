import { describe, expect, it } from 'vitest'
import { MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import { allowedActions } from './allowed-actions'

const roles = Object.values(Role)
const statuses = Object.values(MembershipStatus)
const target = { id: 'them', role: 'MEMBER', membershipStatus: 'ACTIVE', status: 'ACTIVE', endedAt: null } as const
const as = (role: Role) => ({ membershipId: 'me', role })

describe('what one may do with an account', () => {
  it.each([
    ['ADMIN', 'PENDING', ['approve', 'reject', 'sign-out', 'link', 'refresh', 'disconnect']],
    ['ADMIN', 'ACTIVE', ['suspend', 'sign-out', 'link', 'refresh', 'disconnect']],
    ['OWNER', 'ACTIVE', ['suspend', 'sign-out', 'link', 'change-role', 'hand-over', 'refresh', 'disconnect']],
    ['OWNER', 'SUSPENDED', ['resume', 'link', 'refresh', 'disconnect']],
    ['OWNER', 'REJECTED', ['refresh', 'disconnect']],
    ['MEMBER', 'ACTIVE', []],
  ] as const)('%s, of a member who is %s', (role, membershipStatus, actions) => {
    expect(allowedActions(as(role), { ...target, membershipStatus })).toEqual(actions)
  })

  it('is nothing with someone of a higher role', () => {
    for (const membershipStatus of statuses) {
      expect(allowedActions(as('ADMIN'), { ...target, role: 'OWNER', membershipStatus })).toEqual([])
    }
  })

  it('is no decision with oneself', () => {
    const self = { ...target, id: 'me' }
    expect(allowedActions(as('ADMIN'), { ...self, role: 'ADMIN' })).toEqual(['sign-out', 'refresh', 'disconnect'])
    expect(allowedActions(as('OWNER'), { ...self, role: 'OWNER' })).toEqual([
      'sign-out',
      'link',
      'refresh',
      'disconnect',
    ])
  })

  it.each(roles)('as %s is nothing to a connection that is not there, or no longer', (role) => {
    const gone = [
      { status: 'NEVER_CONNECTED' },
      { status: 'REVOKED_BY_PERSON', endedAt: '2026-03-12T06:00:00Z' },
    ] as const
    for (const facts of gone) {
      const actions = allowedActions(as(role), { ...target, ...facts })
      expect(actions).not.toContain('refresh')
      expect(actions).not.toContain('disconnect')
    }
  })
})
