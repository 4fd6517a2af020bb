import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { GET as me } from '@/app/api/me/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { TestBrowser } from '@/test/sign-in'
import { sessionAdapter } from './session-adapter'

const installation = testInstallation()
const adapter = () => sessionAdapter({ now: new Date(), requestId: randomUUID() })

const tokenOf = (browser: TestBrowser) => /-session=(\w+)/.exec(browser.cookie)?.[1] ?? ''

async function signInsOf(browser: TestBrowser): Promise<unknown> {
  const answer = await me(browser.visit('/api/me'), { params: Promise.resolve({}) })
  return answer.json()
}

it('tells a browser its own sign-ins, and takes all of them away at once', async () => {
  const { sandbox } = installation
  const [first, second] = await Promise.all([makeTenant({ sandbox }), makeTenant({ sandbox })])
  const [browser, other] = [new TestBrowser(), new TestBrowser()]
  for (const { person } of [first, second]) await browser.signIn(person('olga'))
  await other.signIn(first.person('olga'))
  const signIn = ({ tenant: { slug, name } }: typeof first) => ({
    tenant: { slug, name },
    role: 'OWNER',
    status: 'ACTIVE',
    displayName: 'olga',
  })
  expect(await signInsOf(browser)).toEqual({ signIns: [signIn(first), signIn(second)] })

  await adapter().deleteSession?.(tokenOf(browser))
  expect(await signInsOf(browser)).toEqual({ signIns: [] })
  expect(await signInsOf(other)).toEqual({ signIns: [signIn(first)] })
  const where = { action: 'sign_in.ended', actorId: second.person('olga').membershipId }
  expect(await asTenant({ id: second.tenant.id }, (db) => db.auditEvent.count({ where }))).toBe(1)
})

it("is next-auth's session as long as both limits allow, and keeps no token", async () => {
  const { person } = await makeTenant({ sandbox: installation.sandbox })
  const browser = new TestBrowser()
  await browser.signIn(person('olga'))
  const token = tokenOf(browser)
  const session = await withoutTenant().session.findFirst({
    where: { grants: { some: { membershipId: person('olga').membershipId } } },
  })
  expect(session?.tokenHash).not.toContain(token)
  expect(await adapter().getSessionAndUser?.(token)).toMatchObject({ session: { sessionToken: token } })
  const halfIdle = new Date(Date.now() + 6 * 3_600_000)
  await withoutTenant().session.updateMany({ data: { expiresAt: halfIdle } })
  await adapter().updateSession?.({ sessionToken: token })
  const moved = await withoutTenant().session.findFirst({ where: { id: session?.id } })
  expect(moved?.expiresAt.getTime()).toBeGreaterThan(halfIdle.getTime())
  await withoutTenant().session.updateMany({ data: { createdAt: new Date(Date.now() - 31 * 24 * 3_600_000) } })
  expect(await adapter().getSessionAndUser?.(token)).toBeNull()
})

it('learns the name of a newcomer from Tencent, once', async () => {
  const made = await makeTenant({ sandbox: installation.sandbox, joinPolicy: 'OPEN', members: [{ userid: 'nina' }] })
  const browser = new TestBrowser()
  await browser.signIn(made.person('nina'))
  const names = () =>
    asTenant({ id: made.tenant.id }, (db) => db.membership.findMany({ select: { displayName: true } }))
  expect(await names()).toEqual([{ displayName: 'nina' }])
  await asTenant({ id: made.tenant.id }, (db) => db.membership.updateMany({ data: { displayName: 'Nina N.' } }))
  await browser.signIn(made.person('nina'))
  expect(await names()).toEqual([{ displayName: 'Nina N.' }])
})
