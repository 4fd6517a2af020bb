import { randomBytes, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'

Object.assign(process.env, {
  PUBLIC_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://localhost/none',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
  TENCENT_PLATFORMS: '{}',
})
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
