import { describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { refreshConnection } from './refresh-connection'
import { revokeAuthorization } from './revoke-authorization'

const installation = testInstallation()

/** Someone who connected on their own, or through an application that an administrator installed for everybody. */
async function connect(level: 'USER_ACCOUNT_LEVEL' | 'CORP_ACCOUNT_LEVEL' = 'USER_ACCOUNT_LEVEL') {
  const one = await connected(installation.sandbox)
  await control(installation.sandbox, 'PUT', `/apps/${one.made.app.sdkId}`, { level })
  return one
}

const fault = (openId: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { operation: 'cancelUserAuth', openId, times: 1, ...sketch })

describe('withdrawing an authorisation at Tencent', () => {
  it('ends the pair there, with the own token of the connection', async () => {
    const { ref, version } = await connect()
    expect(await revokeAuthorization(ref, new Date())).toBe('revoked')
    await expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'needs_reauth' })
  })

  it('refreshes a token that has ended first', async () => {
    const { ref, openId } = await connect()
    await changeConnection(ref, { accessExpiresAt: new Date(0) })
    expect(await revokeAuthorization(ref, new Date())).toBe('revoked')
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1 })
  })

  it('is left to administrators where one has installed the application for everybody', async () => {
    const { ref } = await connect('CORP_ACCOUNT_LEVEL')
    expect(await revokeAuthorization(ref, new Date())).toBe('not_allowed')
    expect(await storedConnection(ref)).toMatchObject({ endedAt: null, accessToken: expect.any(String) })
  })

  it('is not asked of a platform that has no such call', async () => {
    const { made, ref } = await connect()
    await asTenant(made.tenant, (db) =>
      db.tencentApp.updateMany({ where: { id: made.app.id }, data: { platform: 'older' } }),
    )
    expect(await revokeAuthorization(ref, new Date())).toBe('not_offered')
  })

  it.each([
    ['refuses', { phase: 'before', kind: 'errorCode', value: 9042 }],
    ['does not answer', { phase: 'after', kind: 'reset' }],
    ['is out of order', { phase: 'before', kind: 'html', value: 502 }],
  ])('fails without an error where Tencent %s', async (_, sketch) => {
    const { ref, openId } = await connect()
    await fault(openId, sketch)
    expect(await revokeAuthorization(ref, new Date())).toBe('failed')
  })

  it('fails without an error where there is no pair to say it with', async () => {
    const { ref, openId } = await connect()
    expect(await revokeAuthorization({ ...ref, id: ref.tenantId }, new Date())).toBe('failed')
    await control(installation.sandbox, 'POST', '/tokens/withdraw', { openId })
    expect(await revokeAuthorization(ref, new Date())).toBe('failed')
    await changeConnection(ref, { endedAt: new Date(), endedBy: 'PERSON' })
    expect(await revokeAuthorization(ref, new Date())).toBe('failed')
  })
})
