import { expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { operations } from '@/lib/tencent'
import { personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { connectionStatus } from './connection-status'

const installation = testInstallation()

const call = async ({ made }: Awaited<ReturnType<typeof connected>>) =>
  callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )

it("tokens of another tenant's row do not open here: the person is asked to sign in, and the admins see it", async () => {
  const [mine, theirs] = [await connected(installation.sandbox), await connected(installation.sandbox)]
  const { accessToken, refreshToken } = await storedConnection(theirs.ref)
  await changeConnection(mine.ref, { accessToken, refreshToken })
  expect(await codeOf(call(mine))).toBe('needs_reauth')
  const row = await storedConnection(mine.ref)
  const facts = { ...row, hasRefreshToken: row.refreshToken !== null }
  expect(connectionStatus(facts, new Date())).toMatchObject({ status: 'NEEDS_REAUTH' })
  expect(row.leaseOwner).toBeNull()
  expect(await codeOf(call(mine))).toBe('needs_reauth')
  expect(await codeOf(call(theirs))).toBe('done')
  expect(await tokenCounts(installation.sandbox, theirs.openId)).toMatchObject({ refreshes: 0, rejected: 0 })
})

it('a damaged access token alone is replaced by a refresh, and the call succeeds', async () => {
  const one = await connected(installation.sandbox)
  const { accessToken } = await storedConnection(one.ref)
  await changeConnection(one.ref, { accessToken: `${accessToken?.slice(0, -4)}AAAA` })
  expect(await codeOf(call(one))).toBe('done')
  expect(await tokenCounts(installation.sandbox, one.openId)).toMatchObject({ refreshes: 1 })
  expect(await storedConnection(one.ref)).toMatchObject({ failureKind: null, version: one.version + 1 })
})

it('a token under a key that only this process lacks is held against nobody', async () => {
  const one = await connected(installation.sandbox)
  const under = (envelope: string | null) => envelope?.replace(/^v1\.[^.]+/, 'v1.later') ?? null
  const { accessToken, refreshToken } = await storedConnection(one.ref)
  const changed = { accessToken: under(accessToken), refreshToken: under(refreshToken) }
  await changeConnection(one.ref, changed)
  expect(await codeOf(call(one))).toBe('needs_reauth')
  expect(await storedConnection(one.ref)).toMatchObject({ ...changed, failureKind: null, leaseOwner: null })
  await changeConnection(one.ref, { accessToken, refreshToken })
  expect(await codeOf(call(one))).toBe('done')
})
