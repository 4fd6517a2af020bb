import { expect, it } from 'vitest'
import { POST as endOne } from '@/app/api/t/[tenant]/me/sign-ins/[id]/end/route'
import { POST as endOthers } from '@/app/api/t/[tenant]/me/sign-ins/end-others/route'
import { GET as list } from '@/app/api/t/[tenant]/me/sign-ins/route'
import { asTenant } from '@/lib/db'
import { callerHeader } from '@/lib/http/caller-header'
import { callDoor } from '@/test/call-door'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestPerson } from '@/test/make-tenant'
import { TestBrowser } from '@/test/sign-in'
import type { OwnSignIn } from './schema'

const installation = testInstallation()

const olga = { userid: 'olga', role: 'OWNER' } as const
const otto = { userid: 'otto', role: 'MEMBER' } as const
const make = () => makeTenant({ sandbox: installation.sandbox, members: [olga, otto] })

/** A browser that says what it is, at an address of the network 203.0.113. */
async function browserOf(person: TestPerson, userAgent = ''): Promise<TestBrowser> {
  const browser = new TestBrowser()
  const visit = browser.visit.bind(browser)
  browser.visit = (address) => {
    const request = visit(address)
    request.headers.set('user-agent', userAgent)
    request.headers.set(callerHeader(), '203.0.113.7')
    return request
  }
  await browser.signIn(person)
  return browser
}

async function signInsOf({ cookie }: TestBrowser, { tenant }: Pick<TestPerson, 'tenant'>): Promise<OwnSignIn[]> {
  const answer = await callDoor(list, { cookie, tenant })
  return ((await answer.json()) as { items: OwnSignIn[] }).items
}

const statusAt = async ({ cookie }: TestBrowser, { tenant }: Pick<TestPerson, 'tenant'>) =>
  (await callDoor(list, { cookie, tenant })).status

it('tells a person their browsers by kind and network, never by whole address or what the browser says of itself', async () => {
  const made = await make()
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Version/19.1 Mobile/15E148 Safari/604.1'
  await browserOf(made.person('olga'), phone)
  await browserOf(made.person('otto'))
  const browser = await browserOf(made.person('olga'), 'Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox/145.0')
  const [here, there, ...rest] = await signInsOf(browser, made)
  expect(here).toMatchObject({ device: 'Firefox, Linux', addressPrefix: '203.0.113.*', isThisBrowser: true })
  expect(there).toMatchObject({ device: 'Safari, iOS', addressPrefix: '203.0.113.*', isThisBrowser: false })
  expect(rest).toEqual([])
  expect(JSON.stringify([here, there])).not.toMatch(/203\.0\.113\.7|Mozilla/)
})

it('ends one of them, and that browser is out with its next request; its other tenant stays', async () => {
  const [made, other] = await Promise.all([make(), make()])
  const [browser, lost] = await Promise.all([browserOf(made.person('olga')), browserOf(made.person('olga'))])
  await lost.signIn(other.person('olga'))
  const id = (await signInsOf(browser, made)).find(({ isThisBrowser }) => !isThisBrowser)?.id ?? ''
  const call = { cookie: browser.cookie, tenant: made.tenant, params: { id }, body: {} }
  expect(await (await callDoor(endOne, call)).json()).toEqual({ ended: 1 })
  expect(await statusAt(lost, made)).toBe(404)
  expect(await statusAt(lost, other)).toBe(200)
  expect(await statusAt(browser, made)).toBe(200)
  expect((await callDoor(endOne, call)).status).toBe(404)
  const where = { action: 'sign_in.ended_elsewhere', actorId: made.person('olga').membershipId }
  expect(await asTenant(made.tenant, (db) => db.auditEvent.count({ where }))).toBe(1)
})

it('ends all but the one that asks, of this person at this tenant', async () => {
  const [made, other] = await Promise.all([make(), make()])
  const browser = await browserOf(made.person('olga'))
  const [first, second] = await Promise.all([browserOf(made.person('olga')), browserOf(made.person('olga'))])
  const theirs = await browserOf(made.person('otto'))
  await first.signIn(other.person('olga'))
  const answer = await callDoor(endOthers, { cookie: browser.cookie, tenant: made.tenant, body: {} })
  expect(await answer.json()).toEqual({ ended: 2 })
  expect(await Promise.all([first, second, theirs, browser].map((one) => statusAt(one, made)))).toEqual([
    404, 404, 200, 200,
  ])
  expect(await statusAt(first, other)).toBe(200)
})

it("ends nobody else's, and says no more than of one that does not exist", async () => {
  const made = await make()
  const [mine, theirs] = await Promise.all([browserOf(made.person('olga')), browserOf(made.person('otto'))])
  const [{ id = '' } = {}] = await signInsOf(theirs, made)
  const answer = await callDoor(endOne, { cookie: mine.cookie, tenant: made.tenant, params: { id }, body: {} })
  expect(answer.status).toBe(404)
  expect(await statusAt(theirs, made)).toBe(200)
})
