import { describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { shareApplication } from '@/test/share-application'
import { changeApplication } from './change-application'
import { checkApplication } from './check-application'
import { checkCredential } from './check-credential'
import { getSettings } from './get-settings'
import { removeCredential } from './remove-credential'
import { saveApplication } from './save-application'
import { saveCredential } from './save-credential'

const installation = testInstallation()

async function make() {
  const made = await makeTenant({ sandbox: installation.sandbox })
  return { made, ctx: await personContext(made, 'olga') }
}

const typedApplication = ({ app }: TestTenant) => ({
  ...{ platform: 'sandbox', corpId: app.corpId, sdkId: app.sdkId, level: app.level as 'USER_ACCOUNT_LEVEL' },
  secret: '',
})
const typedCredential = ({ corp, credential }: TestTenant) => ({
  ...{ corpId: corp.corpId, sdkId: credential.sdkId ?? '', secretId: '', secretKey: '' },
})
const fault = (faulty: object) => control(installation.sandbox, 'POST', '/faults', faulty)
const storedCredential = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) => db.enterpriseCredential.findFirst({ where: { tenantId: tenant.id } }))

describe('the settings', () => {
  it('are facts: they tell no secret, whole or sealed', async () => {
    const { made, ctx } = await make()
    const settings = await getSettings(ctx)
    expect(settings).toMatchObject({
      platforms: expect.arrayContaining(['sandbox']),
      application: { sdkId: made.app.sdkId, hasSecret: true, isOperators: false, lastCheck: null },
      credential: { corpId: made.corp.corpId, sdkId: made.credential.sdkId ?? null, lastCheck: null },
    })
    expect(settings.credential?.secretIdEnding).toBe(made.credential.secretId.slice(-4))
    const told = JSON.stringify(settings)
    const stored = await storedCredential(made)
    for (const secret of [made.app.secret, made.credential.secretKey, stored?.secretId, stored?.secretKey]) {
      expect(told).not.toContain(secret)
    }
    expect(told).not.toContain(made.credential.secretId)
  })

  it('are those of one tenant', async () => {
    const [one, other] = await Promise.all([make(), make()])
    await removeCredential(one.ctx)
    expect((await getSettings(one.ctx)).credential).toBeNull()
    expect((await getSettings(other.ctx)).credential).toMatchObject({ corpId: other.made.corp.corpId })
  })
})

describe('the check of an enterprise secret', () => {
  const wrong = [
    ['SecretKey', { secretKey: 'wrong' }, 'secret_key_wrong', 200003],
    ['SecretId', { secretId: 'wrong' }, 'ids_refused', 190303],
    ['AppId', { corpId: '1' }, 'ids_refused', 190303],
    ['SdkId that nobody assigned', { sdkId: '77' }, 'sdk_id_not_assigned', 190303],
    ['SdkId and a wrong AppId', { corpId: '1', sdkId: '77' }, 'ids_refused', 190303],
  ] as const
  it.each(wrong)('names a wrong %s, and keeps nothing of what was typed', async (_, typed, result, tencentCode) => {
    const { made, ctx } = await make()
    const before = await storedCredential(made)
    expect(await checkCredential(ctx, { ...typedCredential(made), ...typed })).toMatchObject({ result, tencentCode })
    expect(await storedCredential(made)).toEqual(before)
  })

  it('keeps what was said to the stored one, which is no change of it', async () => {
    const { made, ctx } = await make()
    const before = (await getSettings(ctx)).credential
    const { at } = await checkCredential(ctx, typedCredential(made))
    const after = { ...before, lastCheck: { result: 'works', at } }
    expect((await getSettings(ctx)).credential).toEqual(after)
    await checkCredential(ctx, { ...typedCredential(made), secretKey: 'wrong' })
    expect((await getSettings(ctx)).credential).toEqual(after)
  })

  it.each([
    [190300, 'clock_wrong'],
    [500125, 'address_refused'],
    [9042, 'permission_missing'],
    [500014, 'plan_lacks_it'],
    [190310, 'limit_reached'],
  ])('tells what is wrong outside of the form: %i is %s', async (value, result) => {
    const { made, ctx } = await make()
    const path = '/v1/users/list'
    await fault({ path, phase: 'before', kind: 'errorCode', value, times: 1 })
    const check = await checkCredential(ctx, typedCredential(made))
    await control(installation.sandbox, 'DELETE', '/faults', {})
    expect(check).toMatchObject({ result, addressFamily: result === 'address_refused' ? 4 : null })
  })

  it('blames nothing typed where Tencent does not answer', async () => {
    const { made, ctx } = await make()
    await fault({ path: '/v1/users/list', phase: 'before', kind: 'hang' })
    const check = checkCredential(ctx, { ...typedCredential(made), sdkId: '77' })
    expect(await check).toMatchObject({ result: 'unreachable', tencentCode: null })
    await control(installation.sandbox, 'DELETE', '/faults', {})
  }, 20_000)
})

describe('saving an enterprise secret', () => {
  it('seals it, tells what Tencent says, and loses nothing when that is bad', async () => {
    const { made, ctx } = await make()
    await removeCredential(ctx)
    const { secretId, secretKey } = made.credential
    const typed = { ...typedCredential(made), secretId }
    expect(await saveCredential(ctx, { ...typed, secretKey: 'wrong' })).toMatchObject({ result: 'secret_key_wrong' })
    expect((await getSettings(ctx)).credential?.lastCheck?.result).toBe('secret_key_wrong')
    expect(await saveCredential(ctx, { ...typed, secretId: '', secretKey })).toMatchObject({ result: 'works' })
    expect((await getSettings(ctx)).credential?.lastCheck?.result).toBe('works')
    const stored = await storedCredential(made)
    expect([stored?.secretId, stored?.secretKey]).toEqual([
      expect.stringMatching(/^v1\./),
      expect.stringMatching(/^v1\./),
    ])
  })

  it('asks for the secrets that are not stored', async () => {
    const { made, ctx } = await make()
    await removeCredential(ctx)
    const errors = ['secretId', 'secretKey'].map((path) => ({ path, code: 'required' }))
    await expect(saveCredential(ctx, typedCredential(made))).rejects.toMatchObject({ code: 'invalid_input', errors })
    await expect(checkCredential(ctx, typedCredential(made))).rejects.toMatchObject({ code: 'invalid_input', errors })
    expect(await storedCredential(made)).toBeNull()
  })

  it('forgets what was said to the one before', async () => {
    const { made, ctx } = await make()
    await checkCredential(ctx, typedCredential(made))
    await saveCredential(ctx, { ...typedCredential(made), corpId: '1' })
    expect((await getSettings(ctx)).credential?.lastCheck?.result).toBe('ids_refused')
  })

  it('stands in the audit by ids alone; removing twice is one row', async () => {
    const { made, ctx } = await make()
    await saveCredential(ctx, typedCredential(made))
    const id = (await storedCredential(made))?.id
    await removeCredential(ctx)
    await removeCredential(ctx)
    const target = { targetKind: 'credential', targetId: id, actorId: ctx.actor.membershipId, details: {} }
    expect(await auditRows(made, 'credential.saved', 'credential.removed')).toMatchObject([
      { action: 'credential.saved', ...target },
      { action: 'credential.removed', ...target },
    ])
  })
})

describe('the check of an application', () => {
  it('finds the stored secret accepted, and keeps that', async () => {
    const { made, ctx } = await make()
    const { at } = await checkApplication(ctx, typedApplication(made))
    expect((await getSettings(ctx)).application?.lastCheck).toEqual({ result: 'accepted', at })
  })

  it('names a wrong secret, a wrong application and a banned one', async () => {
    const { made, ctx } = await make()
    const typed = typedApplication(made)
    expect(await checkApplication(ctx, { ...typed, secret: 'wrong' })).toMatchObject({ result: 'secret_wrong' })
    const unknown = { ...typed, sdkId: '123', secret: 'any' }
    expect(await checkApplication(ctx, unknown)).toMatchObject({ result: 'sdk_id_unknown', tencentCode: 10 })
    await control(installation.sandbox, 'PUT', `/apps/${made.app.sdkId}`, { banned: true })
    expect(await checkApplication(ctx, typed)).toMatchObject({ result: 'app_banned' })
  })

  it('never shows the stored secret to another application or platform', async () => {
    const { made, ctx } = await make()
    const errors = [{ path: 'secret', code: 'secret_of_other_app' }]
    const foreign = checkApplication(ctx, { ...typedApplication(made), sdkId: '123' })
    await expect(foreign).rejects.toMatchObject({ code: 'invalid_input', errors })
    const elsewhere = checkApplication(ctx, { ...typedApplication(made), platform: 'https://evil.example' })
    await expect(elsewhere).rejects.toMatchObject({ errors: [{ path: 'platform', code: 'not_an_option' }] })
  })
})

describe('saving an application', () => {
  it('corrects the secret at any time; a bad answer is told and saved over by the next', async () => {
    const { made, ctx } = await make()
    await connect(made, 'olga')
    const typed = typedApplication(made)
    expect(await changeApplication(ctx, { ...typed, secret: 'wrong' })).toMatchObject({ result: 'secret_wrong' })
    const right = await changeApplication(ctx, { ...typed, secret: made.app.secret, level: 'CORP_ACCOUNT_LEVEL' })
    expect(right).toMatchObject({ result: 'accepted' })
    expect((await getSettings(ctx)).application).toMatchObject({
      level: 'CORP_ACCOUNT_LEVEL',
      isUsed: true,
      lastCheck: { result: 'accepted' },
    })
  })

  it('is refused for another application once somebody has connected', async () => {
    const { made, ctx } = await make()
    await connect(made, 'olga')
    const other = { ...typedApplication(made), sdkId: '123', secret: 'any' }
    await expect(changeApplication(ctx, other)).rejects.toMatchObject({ code: 'conflict' })
  })

  it("is refused where the application is the operator's, and so is its check", async () => {
    const [one, two] = await Promise.all([make(), make()])
    await shareApplication(installation.database, one.made, two.made)
    const typed = { ...typedApplication(one.made), secret: 'mine' }
    for (const act of [saveApplication, changeApplication, checkApplication]) {
      await expect(act(two.ctx, typed)).rejects.toMatchObject({ code: 'not_allowed' })
    }
    expect((await getSettings(two.ctx)).application).toMatchObject({ isOperators: true, sdkId: one.made.app.sdkId })
  })
})
