import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { stubEnvironment } from '@/test/stub-environment'

stubEnvironment('http://localhost:3000')
const { openStandingTicket, sealStandingTicket } = await import('./standing-ticket')

const [tenantId, other, membershipId] = [randomUUID(), randomUUID(), randomUUID()]

it('tells the tenant it was sealed for whose page it was', () => {
  const ticket = sealStandingTicket(tenantId, membershipId)
  expect(ticket).not.toContain(membershipId)
  expect(openStandingTicket(tenantId, ticket)).toBe(membershipId)
})

it('tells another tenant nothing, and nobody who made it up', () => {
  expect(openStandingTicket(other, sealStandingTicket(tenantId, membershipId))).toBeNull()
  for (const forged of ['', membershipId, 'v1.test.AAAA.BBBB']) {
    expect(openStandingTicket(tenantId, forged)).toBeNull()
  }
})
