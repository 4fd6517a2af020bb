import { expect, it } from 'vitest'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'

const installation = testInstallation()

it('guests are replaced as a whole, by id and by code, as the person and as the enterprise', async () => {
  const ctx = await connect(await makeTenant({ sandbox: installation.sandbox }), 'olga')
  const times = { startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + 3_600_000) }
  const guo = { area: '86', phoneNumber: '13900000002', name: 'Guo' }
  const wu = { area: '852', phoneNumber: '60000001' }
  const meeting = await callAsPerson(ctx, operations.createMeeting, { subject: 'Review', ...times, guests: [guo] })
  const { id: meetingId, code } = meeting
  expect(await callAsPerson(ctx, operations.listGuests, { meetingId })).toEqual({
    ...{ meetingId, code, subject: 'Review' },
    guests: [guo],
  })
  await callAsPerson(ctx, operations.updateGuests, { meetingId, guests: [wu, guo] })
  expect((await callAsEnterprise(ctx, operations.listGuestsByCode, { code })).guests).toEqual([wu, guo])
  await callAsEnterprise(ctx, operations.updateGuestsByCode, { code, guests: [] })
  expect((await callAsPerson(ctx, operations.getMeeting, { meetingId })).guests ?? []).toEqual([])
})
