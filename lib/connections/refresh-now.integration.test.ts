import { describe, it } from 'vitest'
import { operations } from '@/lib/tencent'
import { personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { refreshConnection } from './refresh-connection'
import { refreshNow } from './refresh-now'

const installation = testInstallation()
const connect = () => connected(installation.sandbox)

const fault = (openId: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { operation: 'refreshToken', openId, times: 1, ...sketch })

describe.concurrent('a refresh that somebody asks for', () => {
  it('replaces a living token, and says how long the new one lives', async ({ expect }) => {
    const { made, ref, openId, version } = await connect()
    const facts = await refreshNow(ref)
    const { accessExpiresAt, refreshExpiresAt } = await storedConnection(ref)
    expect(facts).toEqual({ version: version + 1, accessExpiresAt, refreshExpiresAt })
    await callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1 })
  })

  it('does not wait for the time that the last failure asks for, once', async ({ expect }) => {
    const { ref, openId, version } = await connect()
    await fault(openId, { phase: 'before', kind: 'html', value: 502, times: 2 })
    await expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'tencent_unavailable' })
    await changeConnection(ref, { nextAttemptAt: new Date(Date.now() + 600_000) })
    await expect(refreshNow(ref)).rejects.toMatchObject({ code: 'tencent_unavailable' })
    expect(await storedConnection(ref)).toMatchObject({ consecutiveFailures: 2 })
    await changeConnection(ref, { nextAttemptAt: new Date(Date.now() + 600_000) })
    expect(await refreshNow(ref)).toMatchObject({ version: version + 1 })
  })

  it('is one with the refresh that runs already', async ({ expect }) => {
    const { ref, openId, version } = await connect()
    await fault(openId, { phase: 'before', kind: 'latency', value: 1_500 })
    const running = refreshConnection(ref, version)
    await expect.poll(async () => (await storedConnection(ref)).leaseOwner).not.toBeNull()
    const asked = await Promise.all([refreshNow(ref), refreshNow(ref)])
    await running
    expect(asked.map((facts) => facts.version)).toEqual([version + 1, version + 1])
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1 })
  })

  it('does not repeat the failure of the one that it waited for', async ({ expect }) => {
    const { made, ref, openId, version } = await connect()
    await fault(openId, { phase: 'before', kind: 'latency', value: 1_000 })
    const running = refreshConnection(ref, version)
    await expect.poll(async () => (await storedConnection(ref)).leaseOwner).not.toBeNull()
    const asked = refreshNow(ref)
    await control(installation.sandbox, 'PUT', `/apps/${made.app.sdkId}`, { banned: true })
    const failing = { code: 'tencent_unavailable', tencent: { code: 1001 } }
    await Promise.all([running, asked].map((refresh) => expect(refresh).rejects.toMatchObject(failing)))
    expect(await storedConnection(ref)).toMatchObject({ consecutiveFailures: 1, failureCode: 1001, version })
  })

  it('needs the person where Tencent refuses the pair, and something to refresh', async ({ expect }) => {
    const { ref, openId } = await connect()
    await control(installation.sandbox, 'POST', '/tokens/withdraw', { openId })
    await expect(refreshNow(ref)).rejects.toMatchObject({ code: 'needs_reauth' })
    const nothing = { ...ref, id: ref.tenantId }
    await expect(refreshNow(nothing)).rejects.toMatchObject({ code: 'not_found' })
  })
})
