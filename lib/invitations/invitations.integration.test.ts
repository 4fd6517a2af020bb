import { describe, expect, it } from 'vitest'
import { GET as join } from '@/app/api/join/[token]/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'
import { createInvitation } from './create-invitation'
import { findOpenInvitation } from './find-open-invitation'
import { listInvitations } from './list-invitations'
import { revokeInvitation } from './revoke-invitation'
import type { NewInvitation } from './schema'

const installation = testInstallation()

const staff = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
] as const
const guests = [{ userid: 'nina' }, { userid: 'nils' }]

const make = (sketch: Partial<Parameters<typeof makeTenant>[0]> = {}) =>
  makeTenant({ sandbox: installation.sandbox, members: [...staff, ...guests], ...sketch })

async function invite(made: TestTenant, input: Partial<NewInvitation> = {}, by = 'olga') {
  const { id, url } = await createInvitation(await personContext(made, by), { role: 'MEMBER', days: 7, ...input })
  return { id, token: url.split('/').at(-1) ?? '' }
}

async function open(browser: TestBrowser, token: string): Promise<Response> {
  return browser.keep(await join(browser.visit(`/api/join/${token}`), { params: Promise.resolve({ token }) }))
}

/** Opens the link and goes the whole way as this person. */
async function accept({ tenant }: TestTenant, token: string, userid: string, browser = new TestBrowser()) {
  await open(browser, token)
  return await browser.signIn({ userid, tenant })
}

const reasonOf = (answer: Response) => new URL(locationOf(answer), 'http://localhost').searchParams.get('reason')
const memberOf = ({ tenant, app, person }: TestTenant, userid: string) =>
  asTenant({ id: tenant.id }, (db) =>
    db.membership.findFirst({
      where: { tenantId: tenant.id, user: { appId: app.id, openId: person(userid).openId } },
    }),
  )
const stateOf = async (made: TestTenant, id: string) =>
  (await listInvitations(await personContext(made, 'olga'), {})).items.find((item) => item.id === id)?.state
const changeMember = ({ tenant, person }: TestTenant, userid: string, data: object) =>
  asTenant({ id: tenant.id }, (db) =>
    db.membership.updateMany({ where: { tenantId: tenant.id, id: person(userid).membershipId }, data }),
  )

describe('an invitation', () => {
  it.each(['MEMBER', 'ADMIN'] as const)('lets one person in as %s, without anybody’s approval', async (role) => {
    const made = await make()
    const { id, token } = await invite(made, { role })
    expect(locationOf(await accept(made, token, 'nina'))).toBe(`/t/${made.tenant.slug}`)
    const member = await memberOf(made, 'nina')
    expect(member).toMatchObject({ role, status: 'ACTIVE' })
    const { items } = await listInvitations(await personContext(made, 'olga'), {})
    expect(items).toMatchObject([{ id, state: 'used', createdBy: { name: 'olga' }, usedBy: { name: 'nina' } }])
    const used = { action: 'invitation.used', targetId: member?.id, details: { invitationId: id, status: 'ACTIVE' } }
    expect(
      await asTenant(made.tenant, (db) => db.auditEvent.findMany({ where: { action: 'invitation.used' } })),
    ).toEqual([expect.objectContaining(used)])
  })

  it('lets someone in who had asked before', async () => {
    const made = await make()
    await new TestBrowser().signIn(made.person('nina'))
    expect(await memberOf(made, 'nina')).toMatchObject({ status: 'PENDING' })
    const { token } = await invite(made)
    expect(locationOf(await accept(made, token, 'nina'))).toBe(`/t/${made.tenant.slug}`)
  })

  it('still counts after a consent that failed', async () => {
    const made = await make()
    const browser = new TestBrowser()
    await open(browser, (await invite(made)).token)
    const state = new URL(locationOf(await browser.start(made.tenant.slug))).searchParams.get('state')
    await browser.callback(`http://localhost:3000/api/oauth/callback/${made.app.appKey}?error=x&state=${state}`)
    expect(locationOf(await browser.signIn(made.person('nina')))).toBe(`/t/${made.tenant.slug}`)
  })

  it('has a token that the database does not hold', async () => {
    const made = await make()
    const { token } = await invite(made)
    const rows = await asTenant(made.tenant, (db) => db.invitation.findMany())
    const lookups = await withoutTenant().lookup.findMany({ where: { tenantId: made.tenant.id } })
    expect(rows).toHaveLength(1)
    expect(lookups).toHaveLength(1)
    expect(JSON.stringify([rows, lookups])).not.toContain(token)
  })

  it('goes to one of two who finish at once', async () => {
    const made = await make()
    const { token } = await invite(made)
    const finishes = await Promise.all(
      ['nina', 'nils'].map(async (userid) => {
        const browser = new TestBrowser()
        await open(browser, token)
        const address = await consent(await browser.start(made.tenant.slug), userid)
        return () => browser.callback(address)
      }),
    )
    const answers = await Promise.all(finishes.map((finish) => finish()))
    expect(answers.map(locationOf).filter((location) => location === `/t/${made.tenant.slug}`)).toHaveLength(1)
    expect(answers.map(reasonOf)).toContain('invitation-invalid')
    expect(await asTenant(made.tenant, (db) => db.membership.count())).toBe(staff.length + 1)
    expect(await withoutTenant().user.count({ where: { appId: made.app.id } })).toBe(staff.length + 1)
  })
})

describe('whom an invitation does not let in', () => {
  it('someone of another enterprise, and it stays open', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const { id, token } = await invite(made)
    const answer = await accept(made, token, `${other.tenant.slug}/nina`)
    expect(reasonOf(answer)).toBe('wrong-corp')
    expect(await stateOf(made, id)).toBe('open')
  })

  it('someone of no enterprise: they wait for an admin, as a member', async () => {
    const made = await make({ edition: 'free' })
    const { id, token } = await invite(made, { role: 'ADMIN' })
    expect(locationOf(await accept(made, token, 'nina'))).toContain('/sign-in/waiting?')
    expect(await memberOf(made, 'nina')).toMatchObject({ status: 'PENDING', role: 'MEMBER' })
    expect(await stateOf(made, id)).toBe('used')
  })

  it('someone suspended, and it stays open', async () => {
    const made = await make({ members: [...staff, { userid: 'nina', role: 'MEMBER', status: 'SUSPENDED' }] })
    const { id, token } = await invite(made)
    expect(reasonOf(await accept(made, token, 'nina'))).toBe('suspended')
    expect(await memberOf(made, 'nina')).toMatchObject({ status: 'SUSPENDED' })
    expect(await stateOf(made, id)).toBe('open')
  })

  it('someone whom an admin rejected: they ask again as without it, twice too, and it stays open', async () => {
    const made = await make({ members: [...staff, { userid: 'nina', role: 'MEMBER', status: 'REJECTED' }] })
    await changeMember(made, 'nina', { decidedAt: new Date() })
    const { id, token } = await invite(made)
    for (const _time of [1, 2]) {
      expect(locationOf(await accept(made, token, 'nina'))).toContain('/sign-in/waiting?')
      expect(await memberOf(made, 'nina')).toMatchObject({ status: 'PENDING' })
    }
    expect(await stateOf(made, id)).toBe('open')
  })

  it('to a higher role: a member stays a member, and it stays open', async () => {
    const made = await make({ members: [...staff, { userid: 'nina', role: 'MEMBER' }] })
    const { id, token } = await invite(made, { role: 'ADMIN' })
    expect(locationOf(await accept(made, token, 'nina'))).toBe(`/t/${made.tenant.slug}`)
    expect(await memberOf(made, 'nina')).toMatchObject({ role: 'MEMBER' })
    expect(await stateOf(made, id)).toBe('open')
  })
})

describe('a link that does not count', () => {
  async function spoiled(kind: string): Promise<string> {
    const made = await make()
    const { id, token } = await invite(made, { role: 'ADMIN' })
    const past = new Date(Date.now() - 1)
    if (kind === 'used') await accept(made, token, 'nina')
    if (kind === 'revoked') await revokeInvitation(await personContext(made, 'olga'), { id })
    if (kind === 'expired') await asTenant(made.tenant, (db) => db.invitation.updateMany({ data: { expiresAt: past } }))
    if (kind === 'closed')
      await asTenant(made.tenant, (db) =>
        db.tenant.updateMany({ where: { id: made.tenant.id }, data: { closedAt: past } }),
      )
    return kind === 'forged' ? 'f'.repeat(64) : token
  }

  it.each(['used', 'revoked', 'expired', 'closed', 'forged'])('is answered like any other: %s', async (kind) => {
    const token = await spoiled(kind)
    const answer = await open(new TestBrowser(), token)
    expect(locationOf(answer)).toBe('/sign-in/problem?reason=invitation-invalid')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await findOpenInvitation(token, new Date())).toBeNull()
  })

  it.each([
    ['revoked', async (made: TestTenant, id: string) => revokeInvitation(await personContext(made, 'olga'), { id })],
    ['of an admin who was suspended', (made: TestTenant) => changeMember(made, 'adam', { status: 'SUSPENDED' })],
    ['of an admin who is one no more', (made: TestTenant) => changeMember(made, 'adam', { role: 'MEMBER' })],
  ])('lets nobody in whose sign-in was on its way: %s', async (_, spoil) => {
    const made = await make()
    const { id, token } = await invite(made, {}, 'adam')
    const browser = new TestBrowser()
    await open(browser, token)
    const address = await consent(await browser.start(made.tenant.slug), 'nina')
    await spoil(made, id)
    expect(reasonOf(await browser.callback(address))).toBe('invitation-invalid')
    expect(await memberOf(made, 'nina')).toBeNull()
  })

  it('of another organisation changes nothing about a sign-in', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const { id, token } = await invite(other)
    const browser = new TestBrowser()
    await open(browser, token)
    expect(locationOf(await browser.signIn(made.person('nina')))).toContain('/sign-in/waiting?')
    expect(await stateOf(other, id)).toBe('open')
  })
})

describe('who invites', () => {
  it('is an owner for admins, an admin for members only', async () => {
    const made = await make()
    await expect(invite(made, { role: 'ADMIN' }, 'adam')).rejects.toMatchObject({ code: 'not_allowed' })
    await invite(made, { role: 'MEMBER' }, 'adam')
  })

  it('reads a list page by page, the newest first, and withdraws what is open', async () => {
    const made = await make()
    const ids: string[] = []
    for (let index = 0; index < 51; index++) ids.unshift((await invite(made, { note: `number ${index}` })).id)
    const ctx = await personContext(made, 'adam')
    const first = await listInvitations(ctx, {})
    const second = await listInvitations(ctx, { cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    const [id = ''] = ids
    await revokeInvitation(ctx, { id })
    await expect(revokeInvitation(ctx, { id })).rejects.toMatchObject({ code: 'conflict' })
    expect(await stateOf(made, id)).toBe('revoked')
  })

  it('withdraws none of another organisation', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const { id } = await invite(other)
    await expect(revokeInvitation(await personContext(made, 'olga'), { id })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await stateOf(other, id)).toBe('open')
  })

  it('gets the link, with a message in both languages', async () => {
    const made = await make()
    const ctx = await personContext(made, 'olga')
    const { url, messages } = await createInvitation(ctx, { role: 'MEMBER', days: 1 })
    expect(url).toMatch(/^http:\/\/localhost:3000\/join\/[0-9a-f]{64}$/)
    for (const text of Object.values(messages)) {
      expect(text).toContain(url)
      expect(text).toContain(made.tenant.name)
      expect(text).not.toMatch(/[{}]/)
    }
  })
})
