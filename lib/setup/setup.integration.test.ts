import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PUT as putApplication } from '@/app/api/setup/[tenant]/application/route'
import { POST as postCode } from '@/app/api/setup/[tenant]/route'
import { asTenant, withoutTenant } from '@/lib/db'
import { createTenant } from '@/lib/tenants/create-tenant'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { consent, locationOf, TestBrowser } from '@/test/sign-in'
import { findSetup } from './find-setup'
import { issueSetupCode } from './issue-setup-code'

const installation = testInstallation()

const people = [{ userid: 'nina' }, { userid: 'nils' }]
/** A tenant as the operator leaves it: an application, and nobody in it. */
const make = () => makeTenant({ sandbox: installation.sandbox, members: people, knowsCorp: false })

function contextOf({ id, slug, name = slug }: { id: string; slug: string; name?: string }, now = new Date()) {
  const tenant = { id, slug, name, timeZone: 'Asia/Shanghai', locale: 'zh-CN' }
  return { tenant, actor: { kind: 'operator' } as const, now, requestId: 'test' }
}

const issue = async (tenant: TestTenant['tenant'], now?: Date) => (await issueSetupCode(contextOf(tenant, now))).code

async function enter(browser: TestBrowser, slug: string, code: string): Promise<Response> {
  const request = send(browser, 'POST', `/api/setup/${slug}`, { code })
  return browser.keep(await postCode(request, { params: Promise.resolve({ tenant: slug }) }))
}

async function save(browser: TestBrowser, slug: string, application: object): Promise<Response> {
  const request = send(browser, 'PUT', `/api/setup/${slug}/application`, application)
  return await putApplication(request, { params: Promise.resolve({ tenant: slug }) })
}

function send(browser: TestBrowser, method: string, path: string, body: object): Request {
  const headers = { origin: 'http://localhost:3000', 'content-type': 'application/json', cookie: browser.cookie }
  return new Request(`http://localhost:3000${path}`, { method, headers, body: JSON.stringify(body) })
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
const reasonOf = (answer: Response) => new URL(locationOf(answer), 'http://localhost').searchParams.get('reason')
const memberships = (id: string) => asTenant({ id }, (db) => db.membership.findMany())
const cookieCode = ({ cookie }: TestBrowser) => /-setup=(\w+)/.exec(cookie)?.[1]

describe('the first owner', () => {
  it('is whoever finishes a sign-in begun with the code; their enterprise is the tenant’s', async () => {
    const { tenant, corp, person } = await make()
    const browser = new TestBrowser()
    expect((await enter(browser, tenant.slug, await issue(tenant))).status).toBe(204)
    expect(locationOf(await browser.signIn(person('nina')))).toBe(`/t/${tenant.slug}`)
    expect(await memberships(tenant.id)).toMatchObject([{ role: 'OWNER', status: 'ACTIVE' }])
    expect(await withoutTenant().tenant.findFirst({ where: { id: tenant.id } })).toMatchObject({
      openCorpId: corp.corpId,
    })
    expect(cookieCode(browser)).toBeUndefined()
  })

  it('may have asked to join before', async () => {
    const { tenant, person } = await make()
    const browser = new TestBrowser()
    await browser.signIn(person('nina'))
    await enter(browser, tenant.slug, await issue(tenant))
    expect(locationOf(await browser.signIn(person('nina')))).toBe(`/t/${tenant.slug}`)
    expect(await memberships(tenant.id)).toMatchObject([{ role: 'OWNER', status: 'ACTIVE' }])
  })

  it('begins again after a failure and still becomes the owner', async () => {
    const { tenant, app, person } = await make()
    const browser = new TestBrowser()
    await enter(browser, tenant.slug, await issue(tenant))
    const state = new URL(locationOf(await browser.start(tenant.slug))).searchParams.get('state')
    const refused = await browser.callback(
      `http://localhost:3000/api/oauth/callback/${app.appKey}?error=x&state=${state}`,
    )
    expect(reasonOf(refused)).toBe('consent-refused')
    expect(locationOf(await browser.signIn(person('nina')))).toBe(`/t/${tenant.slug}`)
  })

  it('is one, of two who finish at once with one code', async () => {
    const { tenant } = await make()
    const code = await issue(tenant)
    const callbacks = await Promise.all(
      people.map(async ({ userid }) => {
        const browser = new TestBrowser()
        await enter(browser, tenant.slug, code)
        const address = await consent(await browser.start(tenant.slug), userid)
        return () => browser.callback(address)
      }),
    )
    const answers = await Promise.all(callbacks.map((callback) => callback()))
    expect(answers.map(locationOf).filter((location) => location === `/t/${tenant.slug}`)).toHaveLength(1)
    const loser = answers.find((answer) => locationOf(answer) !== `/t/${tenant.slug}`)
    expect(loser && reasonOf(loser)).toBe('setup-refused')
    expect(await memberships(tenant.id)).toHaveLength(1)
  })

  it('is nobody with a code that was replaced before the sign-in ended', async () => {
    const { tenant, app } = await make()
    const browser = new TestBrowser()
    await enter(browser, tenant.slug, await issue(tenant))
    const address = await consent(await browser.start(tenant.slug), 'nina')
    await issue(tenant)
    expect(reasonOf(await browser.callback(address))).toBe('setup-refused')
    expect(await memberships(tenant.id)).toEqual([])
    expect(await withoutTenant().user.count({ where: { appId: app.id } })).toBe(0)
  })
})

describe('a code', () => {
  it('is worth nothing from the database: only its hash is there', async () => {
    const { tenant } = await make()
    const code = await issue(tenant)
    const [stored] = await asTenant({ id: tenant.id }, (db) => db.setupCode.findMany())
    expect(JSON.stringify(stored)).not.toContain(code)
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''))
  })

  it('that is wrong, used, expired, another tenant’s or of no tenant has one and the same answer', async () => {
    const [used, expired, other] = await Promise.all([make(), make(), make()])
    const usedCode = await issue(used.tenant)
    const browser = new TestBrowser()
    await enter(browser, used.tenant.slug, usedCode)
    await browser.signIn(used.person('nina'))
    const oldCode = await issue(expired.tenant, new Date(Date.now() - 24 * 3_600_000 - 1))
    const otherCode = await issue(other.tenant)
    const answers = await Promise.all([
      enter(new TestBrowser(), used.tenant.slug, usedCode),
      enter(new TestBrowser(), expired.tenant.slug, oldCode),
      enter(new TestBrowser(), used.tenant.slug, otherCode),
      enter(new TestBrowser(), 'nobody-here', otherCode),
      enter(new TestBrowser(), used.tenant.slug, 'guess'),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(await codeOf(answer)).toBe('setup_code_refused')
    }
  })

  it('is not looked at any more after twenty wrong ones, until ten minutes have passed', async () => {
    const { tenant } = await make()
    const code = await issue(tenant)
    const wrong = await Promise.all(
      Array.from({ length: 40 }, () => enter(new TestBrowser(), tenant.slug, randomUUID())),
    )
    expect(wrong.filter(({ status }) => status === 403)).toHaveLength(20)
    expect(wrong.filter(({ status }) => status === 429)).toHaveLength(20)
    const right = await enter(new TestBrowser(), tenant.slug, code)
    expect(right.status).toBe(429)
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
    const past = new Date(Date.now() - 10 * 60_000 - 1)
    await asTenant({ id: tenant.id }, (db) => db.setupTries.updateMany({ data: { since: past } }))
    expect((await enter(new TestBrowser(), tenant.slug, code)).status).toBe(204)
  })

  it('is not issued while somebody owns the tenant', async () => {
    const { tenant } = await makeTenant({ sandbox: installation.sandbox })
    await expect(issue(tenant)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the application', () => {
  async function makeBare() {
    const slug = `t-${randomUUID().slice(0, 13)}`
    const { id } = await createTenant({ slug, name: 'Bare', joinPolicy: 'APPROVAL' })
    const browser = new TestBrowser()
    await enter(browser, slug, await issue({ id, slug, name: 'Bare' }))
    return { id, slug, browser, setup: () => findSetup(slug, cookieCode(browser), new Date()) }
  }
  const typed = (made: TestTenant, secret = made.app.secret) => ({
    platform: 'sandbox',
    corpId: made.app.corpId,
    sdkId: `9${made.app.sdkId}`,
    secret,
    level: 'CORP_ACCOUNT_LEVEL',
  })

  it('is taken with the code, sealed, and told without its secret', async () => {
    const [bare, made] = await Promise.all([makeBare(), make()])
    expect((await bare.setup())?.application).toBeNull()
    expect((await save(bare.browser, bare.slug, typed(made))).status).toBe(204)
    const setup = await bare.setup()
    expect(setup?.application).toMatchObject({ isComplete: true, sdkId: `9${made.app.sdkId}` })
    expect(setup?.application?.callbackUrl).toMatch(/^http:\/\/localhost:3000\/api\/oauth\/callback\/[0-9a-f]{24}$/)
    expect(JSON.stringify(setup)).not.toContain(made.app.secret)
    const [stored] = await asTenant({ id: bare.id }, (db) => db.tencentApp.findMany())
    expect(stored?.secret).toMatch(/^v1\./)
    expect(
      await asTenant({ id: bare.id }, (db) => db.auditEvent.findMany({ orderBy: { action: 'asc' } })),
    ).toMatchObject([
      { action: 'application.saved', actorKind: 'operator' },
      { action: 'setup_code.issued', actorKind: 'operator' },
    ])
  })

  it('can be corrected until somebody has connected through it', async () => {
    const { tenant, app, person } = await make()
    const code = await issue(tenant)
    const browser = new TestBrowser()
    await enter(browser, tenant.slug, code)
    const { corpId, sdkId, secret } = app
    const same = { platform: 'sandbox', corpId, sdkId, secret, level: 'USER_ACCOUNT_LEVEL' }
    expect((await save(browser, tenant.slug, { ...same, sdkId: `8${sdkId}` })).status).toBe(204)
    expect((await save(browser, tenant.slug, same)).status).toBe(204)
    await new TestBrowser().signIn(person('nils'))
    const changed = await save(browser, tenant.slug, { ...same, sdkId: `8${sdkId}` })
    expect([changed.status, await codeOf(changed)]).toEqual([409, 'conflict'])
    expect((await save(browser, tenant.slug, same)).status).toBe(204)
  })

  it('names the field that is wrong, also the sdk_id that another tenant has', async () => {
    const [bare, made] = await Promise.all([makeBare(), make()])
    const errorsOf = async (change: object) => {
      const answer = await save(bare.browser, bare.slug, { ...typed(made), ...change })
      return ((await answer.json()) as { errors: object[] }).errors
    }
    expect(await errorsOf({ corpId: '', secret: ' ' })).toMatchObject([
      { path: 'corpId', code: 'required' },
      { path: 'secret', code: 'required' },
    ])
    expect(await errorsOf({ sdkId: 'abc' })).toEqual([{ path: 'sdkId', code: 'digits_only' }])
    expect(await errorsOf({ platform: 'evil' })).toEqual([{ path: 'platform', code: 'not_an_option' }])
    expect(await errorsOf({ sdkId: made.app.sdkId })).toEqual([{ path: 'sdkId', code: 'sdk_id_taken' }])
  })

  it('is taken from nobody without a code', async () => {
    const [bare, made] = await Promise.all([makeBare(), make()])
    const answer = await save(new TestBrowser(), bare.slug, typed(made))
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'setup_code_refused'])
    expect((await bare.setup())?.application).toBeNull()
  })
})

it('refuses the other enterprise where the tenant knows its own, and leaves the code unused', async () => {
  const [made, other] = await Promise.all([makeTenant({ sandbox: installation.sandbox, members: people }), make()])
  const browser = new TestBrowser()
  await enter(browser, made.tenant.slug, await issue(made.tenant))
  const foreign = await browser.signIn({ userid: `${other.tenant.slug}/nina`, tenant: made.tenant })
  expect(reasonOf(foreign)).toBe('wrong-corp')
  expect(locationOf(await browser.signIn(made.person('nina')))).toBe(`/t/${made.tenant.slug}`)
})

it('lets the callback of the sandbox application be what the setup page shows', async () => {
  const { tenant, app } = await make()
  await control(installation.sandbox, 'PUT', `/apps/${app.sdkId}`, { callbacks: [] })
  const setup = await findSetup(tenant.slug, (await issue(tenant)).replaceAll('-', ''), new Date())
  const callbacks = [setup?.application?.callbackUrl]
  await control(installation.sandbox, 'PUT', `/apps/${app.sdkId}`, { callbacks })
  expect(await consent(await new TestBrowser().start(tenant.slug), 'nina')).toContain(app.appKey)
})
