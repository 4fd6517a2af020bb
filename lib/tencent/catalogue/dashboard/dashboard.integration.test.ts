import { expect, it } from 'vitest'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { runningMeeting } from '@/test/running-meeting'

const installation = testInstallation()

it('the users of the account and of the address book have one status, each in its own coding', async () => {
  const members = [{ userid: 'olga', role: 'OWNER' as const }, { userid: 'mia' }, { userid: 'noah' }]
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  const ctx = await personContext(made, 'olga')
  const change = (userid: string, status: number) =>
    control(installation.sandbox, 'PUT', `/people/${made.tenant.slug}/${userid}`, { status })
  await Promise.all([change('mia', 4), change('noah', 3)])
  const statuses = { olga: 'active', mia: 'disabled', noah: 'not-activated' } as const
  const inBook = await callAsEnterprise(ctx, operations.listUsers, {})
  expect(Object.fromEntries(inBook.items.map((one) => [one.userid, one.status]))).toEqual(statuses)
  for (const [userid, status] of Object.entries(statuses)) {
    const { items } = await callAsEnterprise(ctx, operations.listCorpUsers, { status })
    expect(items.map((one) => [one.userid, one.status])).toEqual([[userid, status]])
  }
})

it('the account has roles, and users by role', async () => {
  const ctx = await personContext(await makeTenant({ sandbox: installation.sandbox }), 'olga')
  const { items } = await callAsEnterprise(ctx, operations.listCorpRoles, {})
  expect(items.map(({ code }) => code)).toContain('NORMAL_ROLE')
  for (const { code, members } of items) {
    const users = await callAsEnterprise(ctx, operations.listCorpUsers, { roleCode: code })
    expect([code, users.totalCount]).toEqual([code, members])
    expect(new Set(users.items.map(({ role }) => role?.code ?? code))).toEqual(new Set(users.items.map(() => code)))
  }
})

it('a meeting is among those that run, and after its end and its booked time among the ended ones', async () => {
  const { ctx, meeting } = await runningMeeting(installation.sandbox)
  const list = async (state: 'running' | 'ended') =>
    (await callAsEnterprise(ctx, operations.listCorpMeetings, { state })).items.filter(({ id }) => id === meeting.id)
  expect(await list('running')).toMatchObject([{ subject: 'Review', state: 'running', online: 1 }])
  await callAsPerson(ctx, operations.dismissMeeting, { meetingId: meeting.id, force: true, retrieveCode: true })
  await control(installation.sandbox, 'POST', '/clock', { advanceSeconds: 7_200 })
  const [ended] = await list('ended')
  expect(ended).toMatchObject({ state: 'ended', participants: 1, creator: { userid: 'olga' } })
  expect(Number(ended?.endsAt) - Number(ended?.startsAt)).toBe(ended?.durationMs)
})
