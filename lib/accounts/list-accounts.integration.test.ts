import { describe, expect, it } from 'vitest'
import { GET as show } from '@/app/api/t/[tenant]/admin/connections/[id]/route'
import { GET as countDoor } from '@/app/api/t/[tenant]/admin/connections/count/route'
import { GET as list } from '@/app/api/t/[tenant]/admin/connections/route'
import { asTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { addPeople } from '@/test/add-people'
import { callDoor } from '@/test/call-door'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestTenant } from '@/test/make-tenant'
import { signIn } from '@/test/sign-in'
import type { AccountList, AccountWithStory } from './schema'

const installation = testInstallation()
const DAY = 86_400_000
const members = [
  { userid: 'olga', role: 'OWNER' },
  { userid: 'adam', role: 'ADMIN' },
  { userid: 'otto', role: 'MEMBER' },
  { userid: 'mona', role: 'MEMBER' },
  { userid: 'piet', role: 'MEMBER', status: 'PENDING' },
  { userid: 'sara', role: 'MEMBER', status: 'SUSPENDED' },
  { userid: 'rolf', role: 'MEMBER', status: 'REJECTED' },
] as const

const make = () => makeTenant({ sandbox: installation.sandbox, members: [...members] })

async function read(made: TestTenant, cookie: string, query: Record<string, string> = {}): Promise<AccountList> {
  const answer = await callDoor(list, { cookie, tenant: made.tenant, query })
  expect(answer.status).toBe(200)
  return (await answer.json()) as AccountList
}

const names = ({ items }: AccountList) => items.map(({ name }) => name)

describe('who sees the accounts of a tenant', () => {
  it.each([
    ['olga', 200],
    ['adam', 200],
    ['otto', 403],
  ])('%s: %i', async (userid, status) => {
    const made = await make()
    const cookie = await signIn(made.person(userid))
    const id = made.person('mona').membershipId
    expect((await callDoor(list, { cookie, tenant: made.tenant })).status).toBe(status)
    expect((await callDoor(show, { cookie, tenant: made.tenant, params: { id } })).status).toBe(status)
  })
})

describe('a view', () => {
  it('of the active has everybody who is in, by name; the others have who waits and who was shut out', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const active = await read(made, cookie)
    expect(names(active)).toEqual(['adam', 'mona', 'olga', 'otto'])
    expect(active.counts).toEqual({ active: 4, attention: 0, pending: 1, suspended: 2 })
    expect(names(await read(made, cookie, { view: 'pending' }))).toEqual(['piet'])
    expect(names(await read(made, cookie, { view: 'suspended' }))).toEqual(['rolf', 'sara'])
  })

  it('tells of an account what an admin needs, and no token or whole open_id', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const { items } = await read(made, cookie)
    const olga = items.find(({ isYou }) => isYou)
    const { openId, membershipId } = made.person('olga')
    expect(olga).toMatchObject({
      id: membershipId,
      name: 'olga',
      userid: 'olga',
      openIdMasked: `••••${openId.slice(-4)}`,
      role: 'OWNER',
      membershipStatus: 'ACTIVE',
      status: 'ACTIVE',
      reason: null,
      consecutiveFailures: 0,
      decision: null,
    })
    expect(Date.parse(olga?.refreshExpiresAt ?? '')).toBeGreaterThan(Date.now())
    expect(items.find(({ name }) => name === 'otto')).toMatchObject({ status: 'NEVER_CONNECTED', isYou: false })
    const text = JSON.stringify(items)
    expect(text).not.toContain(openId)
    expect(text).not.toContain('v1.')
  })

  it('of those that need attention has the failed first, then the failing, then those that end within a week', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    for (const userid of ['olga', 'adam', 'otto', 'mona']) await connect(made, userid)
    const set = (userid: string, data: Prisma.ConnectionUpdateManyMutationInput) =>
      asTenant({ id: made.tenant.id }, (db) =>
        db.connection.updateMany({
          where: { tenantId: made.tenant.id, membershipId: made.person(userid).membershipId },
          data,
        }),
      )
    await set('olga', { refreshExpiresAt: new Date(Date.now() + 6 * DAY) })
    await set('adam', { failureKind: 'TRANSIENT' })
    await set('otto', { failureKind: 'TERMINAL', refreshToken: null })
    await set('mona', { endedAt: new Date(), endedBy: 'PERSON', refreshToken: null })
    const attention = await read(made, cookie, { view: 'attention' })
    expect(names(attention)).toEqual(['otto', 'adam', 'olga'])
    expect(attention.counts.attention).toBe(3)
    expect(attention.items.map(({ status }) => status)).toEqual(['NEEDS_REAUTH', 'DEGRADED', 'ACTIVE'])
    await set('mona', { endedBy: 'TENCENT' })
    expect(names(await read(made, cookie, { view: 'attention', status: 'REVOKED_BY_TENCENT' }))).toEqual(['mona'])
    expect(names(await read(made, cookie, { status: 'ACTIVE' }))).toEqual(['olga'])
    expect(names(await read(made, cookie, { status: 'NEVER_CONNECTED' }))).toEqual([])
  })

  it('is searched by name and userid in any case, and takes no pattern', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    const rename = (userid: string, displayName: string) =>
      asTenant({ id: made.tenant.id }, (db) =>
        db.membership.updateMany({
          where: { tenantId: made.tenant.id, id: made.person(userid).membershipId },
          data: { displayName },
        }),
      )
    await rename('otto', '100%_Otto \\ 王')
    const found = async (q: string) => (await read(made, cookie, { q })).items.map(({ userid }) => userid)
    expect(await found('OT')).toEqual(['otto'])
    expect(await found('王')).toEqual(['otto'])
    expect(await found('0%_o')).toEqual(['otto'])
    expect(await found('\\')).toEqual(['otto'])
    for (const q of ['%', '_', 'o%o', "' or 1=1 --"]) expect(await found(q)).toEqual(q.length === 1 ? ['otto'] : [])
    expect(await found('  MONA ')).toEqual(['mona'])
    expect(names(await read(made, cookie, { role: 'ADMIN' }))).toEqual(['adam'])
  })
})

describe('narrowing a view', () => {
  const facts = async (made: TestTenant, userid: string, data: Prisma.ConnectionUpdateManyMutationInput) => {
    await connect(made, userid)
    const where = { tenantId: made.tenant.id, membershipId: made.person(userid).membershipId }
    await asTenant({ id: made.tenant.id }, (db) => db.connection.updateMany({ where, data }))
  }
  const ago = (days: number) => new Date(Date.now() - days * DAY)

  it('finds whose authorisation lives and ends within so many days', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await facts(made, 'adam', { refreshExpiresAt: ago(-10) })
    await facts(made, 'otto', { refreshExpiresAt: ago(1) })
    await facts(made, 'mona', { refreshExpiresAt: ago(-2), failureKind: 'TRANSIENT' })
    expect(names(await read(made, cookie, { ends: '7' }))).toEqual([])
    expect(names(await read(made, cookie, { ends: '14' }))).toEqual(['adam'])
  })

  it('finds who is connected and neither signed in nor called anything for so many days', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await facts(made, 'adam', { authorizedAt: ago(100), lastUsedAt: ago(91) })
    await facts(made, 'otto', { authorizedAt: ago(100), lastUsedAt: ago(89) })
    await facts(made, 'mona', { authorizedAt: ago(10), lastUsedAt: ago(300) })
    expect(names(await read(made, cookie, { idle: '90' }))).toEqual(['adam'])
    expect(names(await read(made, cookie, { idle: '30', role: 'MEMBER' }))).toEqual(['otto'])
    const count = await callDoor(countDoor, { cookie, tenant: made.tenant, query: { idle: '30' } })
    expect(await count.json()).toEqual({ count: 2 })
  })

  it('tells of a view with more than a thousand that it has more, and of a search how many exactly', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await addPeople(made, 1_200, {})
    expect((await read(made, cookie)).counts).toEqual({ active: 4, attention: 0, pending: 1_001, suspended: 2 })
    const count = await callDoor(countDoor, { cookie, tenant: made.tenant, query: { view: 'pending', q: 'EXTRA' } })
    expect(await count.json()).toEqual({ count: 1_200 })
  })
})

describe('pages of a view', () => {
  it.each(['pending', 'suspended', 'active'] as const)(
    '%s: everybody once, in order, fifty at a time',
    async (view) => {
      const made = await make()
      const cookie = await signIn(made.person('olga'))
      const status = { pending: 'PENDING', suspended: 'SUSPENDED', active: 'ACTIVE' }[view] as 'PENDING'
      // Equal keys by the dozen: a page must be able to end among them.
      await addPeople(made, 120, { status, displayName: 'Same Name', requestedAt: new Date('2026-03-01T00:00:00Z') })
      const seen: string[] = []
      const sizes: number[] = []
      let query: Record<string, string> = { view }
      for (;;) {
        const page = await read(made, cookie, query)
        seen.push(...page.items.map(({ id }) => id))
        sizes.push(page.items.length)
        if (page.nextCursor === null) break
        query = { view, cursor: page.nextCursor }
      }
      const others = { pending: 1, suspended: 2, active: 4 }[view]
      expect(sizes).toEqual([50, 50, 20 + others])
      expect(new Set(seen).size).toBe(120 + others)
    },
  )

  it('of who waits begin with the longest waiting', async () => {
    const made = await make()
    await addPeople(made, 3, {})
    const page = await read(made, await signIn(made.person('olga')), { view: 'pending' })
    expect(names(page)).toEqual(['extra-000000', 'extra-000001', 'extra-000002', 'piet'])
  })

  it('cannot be asked for with a cursor of another tenant or view, a changed one, or other nonsense', async () => {
    const [made, other] = await Promise.all([make(), make()])
    const [cookie, theirs] = await Promise.all([signIn(made.person('olga')), signIn(other.person('olga'))])
    await Promise.all([addPeople(made, 60, { status: 'ACTIVE' }), addPeople(other, 60, { status: 'ACTIVE' })])
    const mine = (await read(made, cookie)).nextCursor ?? ''
    const foreign = (await read(other, theirs)).nextCursor ?? ''
    const refused: Record<string, string>[] = [
      { cursor: foreign },
      { cursor: mine, view: 'suspended' },
      { cursor: `${mine.slice(0, -2)}AA` },
      { cursor: 'v1.test.x.y' },
      { cursor: '' },
      { cursor: 'x'.repeat(5_000) },
      { limit: '1000000000' },
      { view: 'all' },
      { status: "ACTIVE' or 1=1" },
      { q: 'a\u0000' },
      { q: 'q'.repeat(101) },
      { ends: '0' },
      { ends: '1000' },
      { idle: '-1' },
      { idle: '7 or 1=1' },
    ]
    for (const query of refused) {
      const answer = await callDoor(list, { cookie, tenant: made.tenant, query })
      expect(answer.status, JSON.stringify(query).slice(0, 80)).toBe(400)
    }
    expect((await read(made, cookie, { cursor: mine })).items).toHaveLength(14)
  })
})

describe('one account', () => {
  it('comes with its story: what was done to it and its own sign-ins, newest first', async () => {
    const made = await make()
    const cookie = await signIn(made.person('olga'))
    await signIn(made.person('otto'))
    const params = { id: made.person('otto').membershipId }
    const answer = await callDoor(show, { cookie, tenant: made.tenant, params })
    const { story, ...account } = (await answer.json()) as AccountWithStory
    expect(account).toMatchObject({ id: params.id, name: 'otto', status: 'ACTIVE' })
    expect(story.map(({ action }) => action)).toEqual(['sign_in.completed', 'connection.authorized'])
    expect(story[0]).toMatchObject({ actorKind: 'person', actorId: params.id, actorName: 'otto', outcome: 'done' })
  })

  it("of another tenant, of nobody or with a garbled id is the same miss, and leaves the caller's tenant unsaid", async () => {
    const [made, other] = await Promise.all([make(), make()])
    const cookie = await signIn(made.person('olga'))
    const ids = [other.person('otto').membershipId, '00000000-0000-7000-8000-000000000000', 'x', "1' or '1'='1"]
    for (const id of ids) {
      const answer = await callDoor(show, { cookie, tenant: made.tenant, params: { id } })
      const { requestId: _, ...body } = (await answer.json()) as Record<string, unknown>
      expect(body).toEqual({
        type: 'urn:problem:not_found',
        title: 'There is nothing here',
        status: 404,
        code: 'not_found',
      })
    }
  })
})
