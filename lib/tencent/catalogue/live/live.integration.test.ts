import { expect, it } from 'vitest'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'

const installation = testInstallation()

async function scheduled(live?: { enabled: true; subject: string }) {
  const ctx = await connect(await makeTenant({ sandbox: installation.sandbox }), 'olga')
  const times = { startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + 3_600_000) }
  const meeting = await callAsPerson(ctx, operations.createMeeting, { subject: 'Town hall', ...times, live })
  const read = async () => (await callAsPerson(ctx, operations.getMeeting, { meetingId: meeting.id })).live
  return { ctx, meetingId: meeting.id, code: meeting.code, read }
}

it('a live stream is changed by id and by code, and reads back as it was sent', async () => {
  const { ctx, meetingId, code, read } = await scheduled({ enabled: true, subject: 'Town hall' })
  const live = {
    subject: 'All hands',
    summary: 'For everybody',
    passwordEnabled: true,
    password: '654321',
    chatEnabled: true,
  }
  await callAsEnterprise(ctx, operations.updateLiveConfig, { meetingId, live })
  expect(await read()).toMatchObject({ enabled: true, ...live })
  await callAsEnterprise(ctx, operations.updateLiveConfigByCode, { code, live: { ...live, summary: 'For all of us' } })
  expect(await read()).toMatchObject({ summary: 'For all of us' })
})

it('a meeting without live stream says so', async () => {
  const { ctx, meetingId } = await scheduled()
  const call = callAsEnterprise(ctx, operations.updateLiveConfig, { meetingId, live: { subject: 'All hands' } })
  await expect(call).rejects.toMatchObject({ code: 'live_off' })
})

it('the replays of a meeting are the same by id and by code', async () => {
  const { ctx, meetingId, code } = await scheduled({ enabled: true, subject: 'Town hall' })
  const byId = await callAsEnterprise(ctx, operations.listLiveReplays, { meetingId })
  expect(await callAsEnterprise(ctx, operations.listLiveReplaysByCode, { code })).toEqual(byId)
})
