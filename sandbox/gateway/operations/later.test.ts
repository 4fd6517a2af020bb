import { describe, expect, it } from 'vitest'
import { issueTokens } from '../../oauth/issue-tokens'
import { byOAuth, bySecret, callOperation, refusal } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld } from '../../test/memory-world'

function signedIn(setting: MemoryWorld, userid: string): string {
  const openId = byOAuth(setting, userid).idOf(userid)
  issueTokens(setting.world, setting.app, openId)
  return openId
}

describe('getUserBasicInfo', () => {
  const ask = (setting: MemoryWorld, operator: string) =>
    callOperation(setting, byOAuth(setting, 'ben'), 'getUserBasicInfo', {
      query: { operator_id: byOAuth(setting, operator).idOf(operator), operator_id_type: 2 },
    })

  it('names the owner of the token and their enterprise; quirk: username, without an underscore', () => {
    const setting = memoryWorld()
    expect(ask(setting, 'ben')).toEqual({
      username: '本',
      avatar_url: '',
      open_corp_id: setting.corp.corpId,
      open_corp_name: 'north',
    })
  })

  it('quirk: names no enterprise on the free edition', () => {
    const setting = memoryWorld()
    setting.world.corps.put(setting.corp.corpId, { ...setting.corp, edition: 'free' })
    expect(ask(setting, 'ben')).toMatchObject({ open_corp_id: '', open_corp_name: '' })
  })

  it('tells nobody about others', () => {
    expect(refusal(() => ask(memoryWorld(), 'ann')).code).toBe(9042)
  })
})

describe('cancelUserAuth', () => {
  const withdraw = (setting: MemoryWorld, operator_id: string, by = byOAuth(setting, 'ben')) =>
    callOperation(setting, by, 'cancelUserAuth', { query: { operator_id, operator_id_type: 2 } })

  it('kills tokens and open codes of this person, not those of others', () => {
    const setting = memoryWorld()
    setting.world.apps.put(setting.app.sdkId, { ...setting.app, level: 'USER_ACCOUNT_LEVEL' })
    const [ben, ann] = [signedIn(setting, 'ben'), signedIn(setting, 'ann')]
    const { sdkId } = setting.app
    for (const openId of [ben, ann]) {
      setting.world.authCodes.put(`code of ${openId}`, { id: `code of ${openId}`, sdkId, openId, expiresAt: 1 })
    }
    expect(withdraw(setting, ben)).toEqual({})
    expect([...setting.world.tokenPairs.values()].map((pair) => pair.id)).toEqual([ann])
    expect([...setting.world.authCodes.values()].map((code) => code.openId)).toEqual([ann])
  })

  it('is refused with 40 when an administrator installed the application', () => {
    const setting = memoryWorld()
    const ben = signedIn(setting, 'ben')
    expect(refusal(() => withdraw(setting, ben))).toMatchObject({ code: 40, status: 500 })
    expect(setting.world.tokenPairs.size).toBe(1)
  })

  it('quirk: a foreign open_id is 1004 in the REST envelope; the enterprise secret withdraws for nobody', () => {
    const setting = memoryWorld()
    const ann = signedIn(setting, 'ann')
    expect(refusal(() => withdraw(setting, ann)).code).toBe(1004)
    expect(refusal(() => withdraw(setting, ann, bySecret(setting))).code).toBe(1004)
  })
})
