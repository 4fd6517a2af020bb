import { describe, expect, it } from 'vitest'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { toProblem } from '@/lib/http/problem'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { bySecret, requestsAt } from '@/test/requests-at'
import { callAsEnterpriseFor } from './call-as-enterprise-for'
import { requireOwnMeeting } from './require-own-meeting'
import { scheduleMeeting } from './schedule-meeting'

const installation = testInstallation()

const members = [
  { userid: 'olga', role: 'OWNER' as const },
  { userid: 'mia', role: 'MEMBER' as const },
  { userid: 'ben', role: 'MEMBER' as const },
]
const HOUR = 3_600_000

/** Colleagues of one enterprise, each linked to their userid, and a meeting of mia's that was made elsewhere. */
async function colleagues({ hosts = [], invitees = [] }: { hosts?: string[]; invitees?: string[] } = {}) {
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  const mia = await connect(made, 'mia')
  const ben = await connect(made, 'ben')
  const openIds = (userids: string[]) => userids.map((userid) => made.person(userid).openId)
  const meeting = await callAsPerson(mia, operations.createMeeting, {
    ...{ subject: 'Planning', startsAt: new Date(Date.now() + HOUR), endsAt: new Date(Date.now() + 2 * HOUR) },
    ...{ hosts: openIds(hosts), invitees: openIds(invitees) },
  })
  return { made, mia, ben, meetingId: meeting.id }
}

const readFor = (ctx: PersonContext, meetingId: string) =>
  callAsEnterpriseFor(ctx, operations.getMeeting, { meetingId })

/** What a call ends with, as a browser would hear it. */
async function heard(call: Promise<unknown>) {
  const problem = toProblem(await call.catch((error: unknown) => error), 'the-request')
  return { status: problem.status, headers: [...problem.headers], body: await problem.json() }
}

/** How many calls with an enterprise's secret have left us. */
const sentBySecret = async () => bySecret(await requestsAt(installation.sandbox)).length

describe("a member and a colleague's meeting", () => {
  it("is refused like one that does not exist, and no call with the enterprise's secret leaves", async () => {
    const { ben, meetingId } = await colleagues()
    // Their own token can read it: that proves nothing.
    await expect(callAsPerson(ben, operations.getMeeting, { meetingId })).resolves.toMatchObject({ id: meetingId })
    const before = await sentBySecret()
    const [foreign, missing] = [await heard(readFor(ben, meetingId)), await heard(readFor(ben, '7000000000000000001'))]
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(foreign).toEqual(missing)
    expect(await sentBySecret()).toBe(before)
  })

  it('is refused for an owner too, who is not in it', async () => {
    const { made, meetingId } = await colleagues()
    const olga = await connect(made, 'olga')
    await expect(readFor(olga, meetingId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(callAsEnterprise(olga, operations.getMeeting, { meetingId })).resolves.toMatchObject({ id: meetingId })
  })

  it("is not reached past the wall: a member's call for the whole enterprise is refused unsent", async () => {
    const { ben, meetingId } = await colleagues()
    const before = await sentBySecret()
    const calls = [
      callAsEnterprise(ben, operations.getMeeting, { meetingId }),
      callAsEnterprise(ben, operations.listUsers, {}),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await sentBySecret()).toBe(before)
  })
})

describe('a member and their own meeting', () => {
  it('works for the creator, whom the list of their meetings tells', async () => {
    const { mia, meetingId } = await colleagues()
    const before = await sentBySecret()
    await expect(readFor(mia, meetingId)).resolves.toMatchObject({ id: meetingId })
    expect(await sentBySecret()).toBe(before + 1)
  })

  it('works for a host, until they are one no more', async () => {
    const { mia, ben, meetingId } = await colleagues({ hosts: ['ben'] })
    await expect(readFor(ben, meetingId)).resolves.toMatchObject({ id: meetingId })
    await callAsPerson(mia, operations.updateMeeting, { meetingId, hosts: [mia.connection?.openId ?? ''] })
    const before = await sentBySecret()
    await expect(readFor(ben, meetingId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await sentBySecret()).toBe(before)
  })

  it('works no further than their part goes', async () => {
    const { ben, meetingId } = await colleagues({ hosts: ['ben'] })
    const before = await sentBySecret()
    const replays = callAsEnterpriseFor(ben, operations.listLiveReplays, { meetingId })
    await expect(replays).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await sentBySecret()).toBe(before)
    await expect(requireOwnMeeting(ben, meetingId, ['invitee'])).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('needs the link to the directory, as every call of the enterprise that names a person', async () => {
    const { mia, meetingId } = await colleagues()
    const unlinked = { ...mia, actor: { ...mia.actor, userid: null } }
    await expect(readFor(unlinked, meetingId)).rejects.toMatchObject({ code: 'not_linked' })
  })

  it('is found behind several pages of others', async () => {
    const { made, mia } = await colleagues()
    const startsAt = Math.floor(Date.now() / 1000) + 7_200
    const many = {
      corp: made.corp.corpId,
      userid: 'mia',
      sdkId: made.app.sdkId,
      count: 45,
      startsAt,
      spacingSeconds: 60,
    }
    const { ids } = await control<{ ids: string[] }>(installation.sandbox, 'POST', '/bulk', many)
    await expect(readFor(mia, ids.at(-1) ?? '')).resolves.toMatchObject({ id: ids.at(-1) })
  })

  it("works for whoever scheduled it here, when Tencent's list has it no more", async () => {
    const { mia, ben } = await colleagues()
    const times = { startsAt: new Date(Date.now() + HOUR), endsAt: new Date(Date.now() + 2 * HOUR) }
    const { id } = await scheduleMeeting(mia, {
      ...{ type: 'scheduled', subject: 'Retrospective', timeZone: 'Asia/Shanghai', hosts: [ben.actor.membershipId] },
      ...{ startsAt: times.startsAt.toISOString(), endsAt: times.endsAt.toISOString() },
    })
    await callAsPerson(mia, operations.cancelMeeting, { meetingId: id })
    const before = await sentBySecret()
    await readFor(mia, id).catch(() => undefined)
    expect(await sentBySecret()).toBe(before + 1)
    await expect(readFor(ben, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await sentBySecret()).toBe(before + 1)
  })
})

it('an operation whose address names no meeting cannot be called for one', async () => {
  const { mia, meetingId } = await colleagues()
  const before = await sentBySecret()
  const sharing = { recordingId: '1', meetingId, sharing: { enabled: false as const } }
  const call = callAsEnterpriseFor(mia, operations.updateRecordSharingSettings, sharing)
  await expect(call).rejects.toMatchObject({ code: 'internal' })
  expect(await sentBySecret()).toBe(before)
})
