import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/live.json'
import { deleteLiveReplay } from './delete-live-replay'
import { getLiveViewers } from './get-live-viewers'
import { listLiveReplays } from './list-live-replays'
import { listLiveReplaysByCode } from './list-live-replays-by-code'
import { setLivePushStream } from './set-live-push-stream'
import { updateLiveConfig } from './update-live-config'
import { updateLiveConfigByCode } from './update-live-config-by-code'

const meetingId = '12900000000000000064'
const code = '31000000011'
const alice = { id: 'alice' }
const live = {
  subject: 'Town hall',
  summary: 'For everybody',
  passwordEnabled: true,
  password: '654321',
  chatEnabled: true,
  replayEnabled: true,
}

describe('the request', () => {
  test('to change the stream is the documented example', () => {
    const { body, ...address } = requestOf(updateLiveConfig, { meetingId, live: { ...live, watermark: true } }, alice)
    expect(address).toEqual({ method: 'PUT', uri: `/v1/meetings/${meetingId}/live_play/config` })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.updateLiveConfig.request))
  })

  test('to change it by code is the documented example', () => {
    const { body, ...address } = requestOf(updateLiveConfigByCode, { code, live }, alice)
    expect(address).toEqual({ method: 'PUT', uri: '/v1/meetings/live_play/config' })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.updateLiveConfigByCode.request))
  })

  test('to push it elsewhere is the documented example', () => {
    const target = { platform: 'other' as const, address: 'rtmp://push.example/live/', key: '303668_key?t=60caf320' }
    const { body, ...address } = requestOf(setLivePushStream, { meetingId, ...target }, alice)
    expect(address).toEqual({ method: 'POST', uri: `/v1/meetings/${meetingId}/live_play/live-stream-address` })
    expect(JSON.stringify(body)).toBe(JSON.stringify(documented.setLivePushStream.request))
    const channels = requestOf(setLivePushStream, { meetingId, ...target, platform: 'channels' }, alice)
    expect(channels.body).toMatchObject({ push_stream_info: [{ platform_type: 1 }] })
  })

  test('takes a stream as it was read, and asks for no watermark by the number 1', () => {
    const read = { enabled: true, url: 'https://meeting.example/l/1', watermark: false }
    expect(requestOf(updateLiveConfig, { meetingId, live: read }).body).toMatchObject({
      live_config: { live_watermark: { watermark_opt: 1 } },
    })
  })

  const replays = `/v1/meetings/${meetingId}/live_play`
  test.each([
    ['GET', () => requestOf(listLiveReplays, { meetingId }, alice), `${replays}/replays?userid=alice&instanceid=1`],
    [
      'GET',
      () => requestOf(listLiveReplaysByCode, { code }, alice),
      `/v1/meetings/live_play/replays?meeting_code=${code}&userid=alice&instanceid=1`,
    ],
    [
      'GET',
      () => requestOf(getLiveViewers, { meetingId }, alice),
      `${replays}/live-view-info?userid=alice&instanceid=1`,
    ],
    [
      'DELETE',
      () => requestOf(deleteLiveReplay, { meetingId, roomId: '206000001' }, alice),
      `${replays}/206000001/replays?userid=alice&instanceid=1`,
    ],
  ])('%s of replays and viewers has its arguments in the address and no body', (method, request, uri) => {
    expect(request()).toEqual({ method, uri, body: undefined })
  })

  test.each([
    ['live.password', () => requestOf(updateLiveConfig, { meetingId, live: { passwordEnabled: true } })],
    ['live.password', () => requestOf(updateLiveConfigByCode, { code, live: { passwordEnabled: true, password: '' } })],
    ['meetingId', () => requestOf(updateLiveConfig, { meetingId: 'live_play', live })],
    ['code', () => requestOf(listLiveReplaysByCode, { code: '310' })],
    ['roomId', () => requestOf(deleteLiveReplay, { meetingId, roomId: '../x' })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })
})

describe('the answer', () => {
  const { reply } = documented.listLiveReplays

  test('of both lists holds the replays of all live rooms', () => {
    const read = outputOf(listLiveReplays, reply)
    expect(outputOf(listLiveReplaysByCode, reply)).toEqual(read)
    expect(read).toEqual({
      items: [
        { meetingId, roomId: '206000001', subject: 'Town hall', url: 'https://meeting.example/l/first' },
        { meetingId, roomId: '206000002', subject: 'Questions', url: 'https://meeting.example/l/second' },
      ],
    })
  })

  test('keeps every digit of a live room that arrives as a number, and no script as address', () => {
    const text = JSON.stringify(reply)
      .replace('"206000001"', '18357763596888459343')
      .replace('https://meeting.example/l/first', 'javascript:alert(1)')
    expect(outputOf(listLiveReplays, text).items[0]).toEqual({
      meetingId,
      roomId: '18357763596888459343',
      subject: 'Town hall',
    })
  })

  test('is empty for people who are not the creator, and for meetings that are not found', () => {
    expect(outputOf(listLiveReplays, { meeting_info_list: [{ meeting_id: meetingId }] })).toEqual({ items: [] })
    expect(outputOf(listLiveReplays, '{}')).toEqual({ items: [] })
  })

  test('of the viewers is their number; none where a series has no total', () => {
    expect(outputOf(getLiveViewers, documented.getLiveViewers.reply)).toEqual({ viewers: 9 })
    expect(outputOf(getLiveViewers, { ...documented.getLiveViewers.reply, live_viewers_num: '0' })).toEqual({
      viewers: 0,
    })
    expect(outputOf(getLiveViewers, {})).toEqual({})
  })

  test.each(['', '{}'])('of a change may be %j', (body) => {
    expect(outputOf(updateLiveConfig, body)).toBeUndefined()
    expect(outputOf(updateLiveConfigByCode, body)).toBeUndefined()
    expect(outputOf(deleteLiveReplay, body)).toBeUndefined()
    expect(outputOf(setLivePushStream, body)).toBeUndefined()
  })

  test('19010, which no list of codes has, is known as a fault that may pass', () => {
    const body = { error_info: { error_code: 19010, message: 'DeleteRecordFile failed' } }
    expect(() => outputOf(deleteLiveReplay, body)).toThrow(
      expect.objectContaining({ code: 19010, transient: true, outcome: 'unknown' }),
    )
  })
})
