import { describe, expect, it } from 'vitest'
import { operations } from '@/lib/tencent'
import { personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { refreshConnection } from './refresh-connection'

const installation = testInstallation()

const connect = () => connected(installation.sandbox)

const fault = (openId: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { openId, times: 1, ...sketch })

const inAMinute = () => new Date(Date.now() + 60_000)
const meeting = () => ({ subject: 'Planning', startsAt: inAMinute(), endsAt: new Date(Date.now() + 3_600_000) })

describe('a refused token', () => {
  it('that was replaced meanwhile is answered with the current one, without a refresh', async () => {
    const { ctx, ref, openId, version } = await connect()
    await refreshConnection(ref, version)
    await callAsPerson(ctx, operations.listUserMeetings, {})
    expect(await tokenCounts(installation.sandbox, openId)).toEqual({ exchanges: 1, refreshes: 1, rejected: 0 })
  })

  it('that is the current one is refreshed once, and a write is carried out once', async () => {
    const { ctx, openId } = await connect()
    await control(installation.sandbox, 'POST', '/tokens/expire', { openId })
    await callAsPerson(ctx, operations.createMeeting, meeting())
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1 })
    const { items } = await callAsPerson(ctx, operations.listUserMeetings, {})
    expect(items.map(({ subject }) => subject)).toEqual(['Planning'])
  })

  it('that a refresh does not cure is said to be refused, after one refresh', async () => {
    const { ctx, openId } = await connect()
    await fault(openId, { operation: 'listUserMeetings', phase: 'before', kind: 'errorCode', value: 190303, times: 2 })
    const call = callAsPerson(ctx, operations.listUserMeetings, {})
    await expect(call).rejects.toMatchObject({ code: 'token_refused', tencent: { code: 190303 } })
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1 })
  })
})

describe('a call', () => {
  it('uses a token in its last minute while the token endpoint fails', async () => {
    const { made, ref, openId } = await connect()
    await changeConnection(ref, { accessExpiresAt: new Date(Date.now() + 30_000) })
    await fault(openId, { operation: 'refreshToken', phase: 'before', kind: 'html', value: 502 })
    await callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})
    expect((await storedConnection(ref)).failureKind).toBe('TRANSIENT')
  })

  it('of a read survives a fault at Tencent', async () => {
    const { ctx, openId } = await connect()
    await fault(openId, { operation: 'listUserMeetings', phase: 'before', kind: 'reset' })
    await callAsPerson(ctx, operations.listUserMeetings, {})
  })

  it('of a write whose answer was lost says so, and is not sent again', async () => {
    const { ctx, openId } = await connect()
    await fault(openId, { operation: 'createMeeting', phase: 'after', kind: 'reset' })
    const call = callAsPerson(ctx, operations.createMeeting, meeting())
    await expect(call).rejects.toMatchObject({ code: 'outcome_unknown' })
    const { items } = await callAsPerson(ctx, operations.listUserMeetings, {})
    expect(items).toHaveLength(1)
  })

  it('without a connection, or after its end, asks for a sign-in', async () => {
    const { made, ctx, ref } = await connect()
    const never = { ...ctx, connection: null }
    await expect(callAsPerson(never, operations.listUserMeetings, {})).rejects.toMatchObject({ code: 'needs_reauth' })
    await changeConnection(ref, { endedAt: new Date(), endedBy: 'PERSON' })
    const ended = callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})
    await expect(ended).rejects.toMatchObject({ code: 'needs_reauth' })
  })

  it('leaves its time on the connection', async () => {
    const { ctx, ref } = await connect()
    await callAsPerson(ctx, operations.listUserMeetings, {})
    await expect.poll(async () => (await storedConnection(ref)).lastUsedAt, { timeout: 5_000 }).toBeInstanceOf(Date)
  })
})
