import { describe, expect, it } from 'vitest'
import { makeRecording } from '../../../recordings/make-recording'
import { bookTestMeeting } from '../../../test/book-test-meeting'
import { byOAuth, refusal } from '../../../test/call-operation'
import { fileAddress, recordAddresses } from '../../../test/call-recordings'
import { expectShape } from '../../../test/expect-shape'
import { memoryWorld, NOW } from '../../../test/memory-world'
import { quirk } from '../../../test/quirk'
import { addTestRecording, recordTestMeeting } from '../../../test/record-test-meeting'

describe('addresses', () => {
  it('answer the documented examples with their shapes', () => {
    const setting = memoryWorld()
    const { recording, file } = recordTestMeeting(setting)
    expectShape('getMeetingRecordAddresses', recordAddresses(setting, recording.id))
    expectShape('getRecordFileAddress', fileAddress(setting, file.id))
  })

  quirk('getMeetingRecordAddresses', 'The table calls the files "live recording files"', () => {
    const setting = memoryWorld()
    const { meeting, recording, file } = recordTestMeeting(setting)
    expect(meeting.enableLive).toBe(false)
    expect(recordAddresses(setting, recording.id).record_files).toMatchObject([{ record_file_id: file.id }])
  })

  quirk('getMeetingRecordAddresses', 'Every address field is optional', () => {
    const setting = memoryWorld()
    const { meeting } = recordTestMeeting(setting)
    const fields = (seconds: number) => {
      const { recording } = addTestRecording(setting, meeting.id, NOW - 600, NOW - 600 + seconds)
      return Object.keys(recordAddresses(setting, recording.id).record_files[0] ?? {})
    }
    expect(fields(60)).toEqual(expect.arrayContaining(['audio_address', 'meeting_summary']))
    expect(fields(59)).toContain('audio_address')
    expect(fields(59)).not.toContain('meeting_summary')
    expect(fields(9)).toEqual(['record_file_id', 'view_address', 'download_address', 'download_address_file_type'])
  })

  quirk('getMeetingRecordAddresses', 'file_type example value "docs"', () => {
    const setting = memoryWorld()
    const { recording } = recordTestMeeting(setting)
    expect(recordAddresses(setting, recording.id).record_files[0]?.meeting_summary).toMatchObject([
      { file_type: 'txt' },
    ])
  })

  quirk('getRecordFileAddress', 'The response has no meeting_record_id and no subject', () => {
    const setting = memoryWorld()
    const answer = fileAddress(setting, recordTestMeeting(setting).file.id)
    expect(Object.keys(answer)).not.toContain('meeting_record_id')
    expect(Object.keys(answer)).not.toContain('subject')
  })

  quirk('getRecordFileAddress', 'In the example meeting_id equals record_file_id', () => {
    const setting = memoryWorld()
    const { meeting, file } = recordTestMeeting(setting)
    expect(fileAddress(setting, file.id)).toMatchObject({ meeting_id: meeting.id, record_file_id: file.id })
    expect(meeting.id).not.toBe(file.id)
  })

  it('there are none before the recording is ready', () => {
    const setting = memoryWorld()
    const { id } = bookTestMeeting(setting)
    const recording = makeRecording(setting.world, { meetingId: id, startedAt: NOW - 60, stoppedAt: NOW })
    expect(recordAddresses(setting, recording.id).record_files).toEqual([])
    setting.clock.advance(60)
    expect(recordAddresses(setting, recording.id).record_files).toHaveLength(1)
  })

  it('are for creator, hosts and administrators; not for people who only were there', () => {
    const setting = memoryWorld()
    const { recording, file } = recordTestMeeting(setting, { creatorId: setting.person('dirk').id })
    for (const userid of ['dirk', 'ben', 'ann']) expect(recordAddresses(setting, recording.id, userid)).toBeDefined()
    expect(refusal(() => recordAddresses(setting, recording.id, 'cleo')).code).toBe(9042)
    expect(refusal(() => fileAddress(setting, file.id, 'cleo')).code).toBe(9042)
    expect(refusal(() => fileAddress(setting, file.id, 'nobody')).code).toBe(190001)
  })

  it('a free enterprise’s people get no download address through an application', () => {
    const setting = memoryWorld()
    const { recording } = recordTestMeeting(setting)
    setting.world.corps.put(setting.corp.corpId, { ...setting.corp, edition: 'free' })
    const by = byOAuth(setting, 'ann')
    expect(recordAddresses(setting, recording.id, 'ann', by).record_files[0]?.download_address).toBe('')
  })
})
