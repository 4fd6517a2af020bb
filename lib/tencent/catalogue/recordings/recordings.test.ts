import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/recordings.json'
import { deleteMeetingRecords } from './delete-meeting-records'
import { deleteRecordFile } from './delete-record-file'
import { getMeetingRecordAddresses } from './get-meeting-record-addresses'
import { getRecordFileAddress } from './get-record-file-address'
import { listRecords } from './list-records'
import { updateRecordSharingSettings } from './update-record-sharing-settings'

const recordingId = '13100000000000000011'
const meetingId = '13600000000000000012'
const fileId = '13100000000000000013'
const alice = { id: 'alice' }
const window = { from: new Date(1773200000_000), to: new Date(1773300000_900) }
const inWindow = 'userid=alice&start_time=1773200000&end_time=1773300000'

describe('the request', () => {
  test.each([
    ['all', {}, `/v1/records?${inWindow}&page_size=20&page=1`],
    ['a code', { code: '423000001' }, `/v1/records?meeting_code=423000001&${inWindow}&page_size=20&page=1`],
    [
      'a meeting',
      { meetingId, size: 5, cursor: '3' },
      `/v1/records?meeting_id=${meetingId}&${inWindow}&page_size=5&page=3`,
    ],
  ])('to list %s asks for seconds', (_, input, uri) => {
    expect(requestOf(listRecords, { ...window, ...input }, alice)).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    [
      'DELETE',
      () => requestOf(deleteMeetingRecords, { meetingId, recordingId }, alice),
      `/v1/records?userid=alice&meeting_id=${meetingId}&meeting_record_id=${recordingId}`,
    ],
    [
      'DELETE',
      () => requestOf(deleteRecordFile, { fileId, meetingId }, alice),
      `/v1/records/${fileId}?userid=alice&meeting_id=${meetingId}`,
    ],
    [
      'GET',
      () => requestOf(getMeetingRecordAddresses, { recordingId }, alice),
      `/v1/addresses?meeting_record_id=${recordingId}&userid=alice`,
    ],
    ['GET', () => requestOf(getRecordFileAddress, { fileId }, alice), `/v1/addresses/${fileId}?userid=alice`],
  ])('%s is as documented, without a body', (method, request, uri) => {
    expect(request()).toEqual({ method, uri, body: undefined })
  })

  test('names a person of an application under both names where the platform wants that', () => {
    const person = { id: 'open-1', idType: 2, sendOperatorId: true } as const
    expect(requestOf(listRecords, window, person).uri).toMatch(/\?userid=open-1&operator_id=open-1&operator_id_type=2&/)
  })

  test.each([
    ['to', () => requestOf(listRecords, { from: new Date(0), to: new Date(31 * 86_400_000 + 1) })],
    ['to', () => requestOf(listRecords, { from: new Date(1_000), to: new Date(0) })],
    ['code', () => requestOf(listRecords, { ...window, meetingId, code: '423000001' })],
    ['size', () => requestOf(listRecords, { ...window, size: 21 })],
    ['cursor', () => requestOf(listRecords, { ...window, cursor: '' })],
    ['recordingId', () => requestOf(deleteMeetingRecords, { meetingId, recordingId: 'events' })],
    ['fileId', () => requestOf(deleteRecordFile, { meetingId, fileId: 'events' })],
    ['fileId', () => requestOf(getRecordFileAddress, { fileId: '' })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })

  test('to list exactly 31 days is accepted', () => {
    expect(requestOf(listRecords, { from: new Date(1_000), to: new Date(1_000 + 31 * 86_400_000) }).uri).toMatch(
      /start_time=1&end_time=2678401/,
    )
  })
})

describe('the request to change sharing', () => {
  const sharingOf = (sharing: Parameters<typeof requestOf<typeof updateRecordSharingSettings.input>>[1]['sharing']) =>
    requestOf(updateRecordSharingSettings, { recordingId, meetingId, sharing }, alice)

  test('is the documented example, with the expiry in milliseconds', () => {
    const { body, ...address } = sharingOf({
      enabled: true,
      audience: 'participants',
      password: '12asABcs',
      expiresAt: new Date(1775000000_000),
      downloadAllowed: true,
    })
    expect(address).toEqual({ method: 'PUT', uri: `/v1/records/settings/${recordingId}` })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.updateRecordSharingSettings.request))
  })

  test.each([
    [{ enabled: false as const }, { enable_sharing: false }],
    [{ enabled: true as const }, { enable_sharing: true }],
    [
      { enabled: true as const, password: null, expiresAt: null },
      { enable_sharing: true, enable_password: false, enable_sharing_expire: false },
    ],
    [
      { enabled: true as const, audience: 'everyone' as const },
      { enable_sharing: true, sharing_auth_type: 0 },
    ],
    [
      { enabled: true as const, audience: 'enterprise' as const },
      { enable_sharing: true, sharing_auth_type: 1 },
    ],
  ])('for %j holds exactly %j', (sharing, sharing_config) => {
    expect(sharingOf(sharing).body).toEqual({ userid: 'alice', meeting_id: meetingId, sharing_config })
  })

  test.each([
    ['sharing', { enabled: false, password: 'x' }],
    ['sharing.password', { enabled: true, password: '' }],
    ['sharing.expiresAt', { enabled: true, expiresAt: 1775000000 }],
    ['sharing.audience', { enabled: true, audience: 'all' }],
  ])('is refused with the field %s named: %j', (path, sharing) => {
    expect(() => sharingOf(sharing as never)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })
})

describe('the answer', () => {
  const { reply } = documented.listRecords
  const [recording] = reply.record_meetings
  const [file] = recording?.record_files ?? []

  test('of a list is read, its times from milliseconds', () => {
    expect(outputOf(listRecords, reply)).toEqual({
      items: [
        {
          id: recordingId,
          meetingId,
          meetingCode: '423000001',
          subject: 'Review',
          ownerUserid: 'alice',
          meetingStartedAt: new Date(1773300000093),
          state: 'ready',
          files: [
            {
              id: fileId,
              startedAt: new Date(1773300000577),
              endedAt: new Date(1773300037213),
              bytes: 604081,
              // The documented answer has no address although it is shared, and its 0 means for ever.
              sharing: { audience: 'everyone', password: 'cK3wAsfw', downloadAllowed: false },
            },
          ],
        },
      ],
      next: undefined,
      totalCount: 1,
    })
  })

  test('keeps every digit of a file id that arrives as a number, as in the documented example', () => {
    const text = JSON.stringify(reply).replace(`"${fileId}"`, '1318080818600000001')
    expect(outputOf(listRecords, text).items[0]?.files[0]?.id).toBe('1318080818600000001')
  })

  test('goes on by the number of pages, whatever current_size says', () => {
    expect(outputOf(listRecords, { ...reply, current_page: 1, total_page: 2, current_size: 1 }).next).toBe('2')
    expect(outputOf(listRecords, { ...reply, current_page: 2, total_page: 2, current_size: 20 }).next).toBeUndefined()
  })

  test.each([
    [1, 'recording'],
    [2, 'transcoding'],
    [7, 'unknown'],
  ])('of state %i has no files and is %s', (state, expected) => {
    const { record_files, ...rest } = { ...recording, state }
    expect(outputOf(listRecords, { record_meetings: [rest] }).items[0]).toMatchObject({ state: expected, files: [] })
  })

  test.each([
    ['only the enterprise', { required_same_corp: true }, { audience: 'enterprise' }],
    ['only participants', { required_participant: true }, { audience: 'participants' }],
    ['an end', { sharing_expire: 1775000000_000 }, { expiresAt: new Date(1775000000_000) }],
    ['download', { allow_download: 1 }, { downloadAllowed: true }],
  ])('is shared with %s', (_, change, expected) => {
    const record_files = [{ ...file, ...change }]
    const { items } = outputOf(listRecords, { record_meetings: [{ ...recording, record_files }] })
    expect(items[0]?.files[0]?.sharing).toMatchObject(expected)
  })

  test('has no sharing where it is off, whatever else is there', () => {
    const record_files = [{ ...file, sharing_state: 0 }]
    const { items } = outputOf(listRecords, { record_meetings: [{ ...recording, record_files }] })
    expect(items[0]?.files[0]).not.toHaveProperty('sharing.password')
  })

  const addresses = {
    fileId,
    viewUrl: 'https://recordings.example/view',
    video: { url: 'https://recordings.example/video', format: 'mp4' },
    audio: { url: 'https://recordings.example/audio', format: 'm4a' },
    minutes: [{ url: 'https://recordings.example/minutes', format: 'txt' }],
  }

  test('of all addresses is read', () => {
    expect(outputOf(getMeetingRecordAddresses, documented.getMeetingRecordAddresses.reply)).toEqual({
      recordingId,
      meetingId,
      meetingCode: '423000001',
      subject: 'Review',
      files: [addresses],
    })
  })

  test('of one address is read', () => {
    expect(outputOf(getRecordFileAddress, documented.getRecordFileAddress.reply)).toEqual({
      meetingId,
      meetingCode: '423000001',
      ...addresses,
    })
  })

  test('of addresses may lack any of them, as on free accounts, and holds no script', () => {
    const bare = { ...documented.getRecordFileAddress.reply, download_address: '', audio_address: null }
    const scripted = { ...bare, view_address: 'javascript:alert(1)', meeting_summary: [{ file_type: 'pdf' }] }
    expect(outputOf(getRecordFileAddress, scripted)).toEqual({
      meetingId,
      meetingCode: '423000001',
      fileId,
      minutes: [],
    })
  })

  test.each(['', '{}'])('of a change may be %j', (body) => {
    expect(outputOf(deleteMeetingRecords, body)).toBeUndefined()
    expect(outputOf(deleteRecordFile, body)).toBeUndefined()
    expect(outputOf(updateRecordSharingSettings, body)).toBeUndefined()
  })
})
