import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { operations } from '@/lib/tencent'
import { testInstallation } from '@/test/installation'
import { aroundNow, recordedMeeting } from '@/test/running-meeting'

const installation = testInstallation()

async function recorded() {
  const facts = await recordedMeeting(installation.sandbox, 90)
  const { ctx, meeting, recording } = facts
  const list = async () => (await callAsPerson(ctx, operations.listRecords, aroundNow())).items
  return { ...facts, list, meetingId: meeting.id, recordingId: recording.id }
}

describe('recordings', () => {
  it('are the same for the person and for the account', async () => {
    const { ctx, list, meetingId, recordingId, recording } = await recorded()
    const [mine] = await list()
    expect(mine).toMatchObject({
      id: recordingId,
      meetingId,
      subject: 'Review',
      state: 'ready',
      ownerUserid: expect.anything(),
    })
    expect(mine?.files.map(({ id }) => id)).toEqual(recording.files.map(({ id }) => id))
    expect(Number(mine?.files[0]?.endedAt) - Number(mine?.files[0]?.startedAt)).toBe(90_000)
    const { items } = await callAsEnterprise(ctx, operations.listCorpRecords, aroundNow())
    expect(items).toMatchObject([{ id: recordingId, meetingId, ownerUserid: 'olga', state: 'ready' }])
  })

  it('have the same addresses, asked for together and one by one', async () => {
    const { ctx, meetingId, recordingId, recording } = await recorded()
    const fileId = recording.files[0]?.id ?? ''
    const { files } = await callAsPerson(ctx, operations.getMeetingRecordAddresses, { recordingId })
    const one = await callAsPerson(ctx, operations.getRecordFileAddress, { fileId })
    expect(files.map((file) => [file.fileId, new URL(file.viewUrl ?? '').pathname])).toEqual([
      [fileId, new URL(one.viewUrl ?? '').pathname],
    ])
    expect(one).toMatchObject({ meetingId, fileId, video: { url: expect.stringMatching(/^http/) } })
  })

  it('are found by meeting and by code', async () => {
    const { ctx, meeting, recordingId } = await recorded()
    for (const filter of [{ meetingId: meeting.id }, { code: meeting.code }]) {
      const { items } = await callAsPerson(ctx, operations.listRecords, { ...aroundNow(), ...filter })
      expect(items.map(({ id }) => id)).toEqual([recordingId])
    }
  })

  it('are shared as they were asked to be', async () => {
    const { ctx, list, meetingId, recordingId } = await recorded()
    type Sharing = z.input<typeof operations.updateRecordSharingSettings.input>['sharing']
    const share = async (sharing: Sharing) => {
      await callAsEnterprise(ctx, operations.updateRecordSharingSettings, { recordingId, meetingId, sharing })
      return (await list())[0]?.files[0]?.sharing
    }
    const expiresAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 86_400_000)
    expect(await share({ enabled: true, audience: 'enterprise', password: '12asABcs', expiresAt })).toMatchObject({
      audience: 'enterprise',
      password: '12asABcs',
      expiresAt,
    })
    const open = await share({
      enabled: true,
      audience: 'everyone',
      password: null,
      expiresAt: null,
      downloadAllowed: true,
    })
    expect(open).toMatchObject({ audience: 'everyone', downloadAllowed: true })
    expect([open?.password, open?.expiresAt]).toEqual([undefined, undefined])
    expect(await share({ enabled: false })).toBeUndefined()
  })

  it('are counted day by day, and have no viewers before somebody watched', async () => {
    const { ctx, recordingId } = await recorded()
    const { items } = await callAsEnterprise(ctx, operations.getRecordAccessMetrics, { recordingId })
    expect(items.length).toBeGreaterThanOrEqual(31)
    expect(new Set(items.map(({ day }) => day)).size).toBe(items.length)
    for (const type of ['view', 'download'] as const) {
      const events = await callAsEnterprise(ctx, operations.listRecordEvents, { recordingId, type })
      expect(events).toMatchObject({ items: [], next: undefined })
    }
  })

  it('are deleted by file and as a whole', async () => {
    const { ctx, list, meetingId, recording, record } = await recorded()
    const second = await record(30)
    await callAsPerson(ctx, operations.deleteRecordFile, { meetingId, fileId: recording.files[0]?.id ?? '' })
    await callAsPerson(ctx, operations.deleteMeetingRecords, { meetingId, recordingId: second.id })
    expect((await list()).flatMap(({ files }) => files)).toEqual([])
  })
})
