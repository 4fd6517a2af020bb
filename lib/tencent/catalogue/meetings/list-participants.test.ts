import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/list-participants.json'
import { listParticipants } from './list-participants'

const meetingId = '144115214488302892'
const base = `/v1/meetings/${meetingId}/participants?userid=owner1`

describe('the request', () => {
  test.each([
    [{ size: 20 }, `${base}&size=20`],
    [{ cursor: '5678', size: 1 }, `${base}&pos=5678&size=1`],
    [{ subMeetingId: '1599622242' }, `${base}&sub_meeting_id=1599622242&size=100`],
    [
      { from: new Date(1572085800_000), to: new Date(1572089400_000) },
      `${base}&size=100&start_time=1572085800&end_time=1572089400`,
    ],
  ])('for %j is %s', (input, uri) => {
    expect(requestOf(listParticipants, { meetingId, ...input }, { id: 'owner1' }).uri).toBe(uri)
  })

  test.each([
    ['size', { size: 101 }],
    ['to', { from: new Date(0), to: new Date(31 * 86_400_000 + 1) }],
    ['to', { from: new Date(1_000), to: new Date(0) }],
    ['cursor', { cursor: '-1' }],
  ])('is refused with the field %s named', (path, change) => {
    expect(() => requestOf(listParticipants, { meetingId, ...change })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })
})

describe('the answer', () => {
  test('is read from the documented examples, page by page', () => {
    const { firstPage, secondPage } = documented.replies
    const first = outputOf(listParticipants, firstPage)
    expect(first.next).toBe('5678')
    expect(first.items).toEqual([
      {
        // The documented base64 holds a control character.
        name: 'tst1',
        userid: 'test1',
        joinedAt: new Date(1572085800_000),
        leftAt: new Date(1572089400_000),
        role: 'unknown',
        device: 1,
        phoneHash: '0A07C3D999F5E29535D809857B5C44C51B819798542B241EC286F7DC828E0C01',
      },
    ])
    expect(outputOf(listParticipants, secondPage).next).toBeUndefined()
  })

  function readOne(participant: object) {
    return outputOf(listParticipants, { participants: [participant] }).items[0]
  }

  test.each([
    ['a Chinese name', { user_name: '5byg5LiJ' }, { name: '张三' }],
    ['a name that is not in base64', { user_name: '张三' }, { name: '张三' }],
    ['no name', {}, { name: '' }],
    ['somebody still inside', { left_time: '' }, { leftAt: undefined }],
    ['somebody still inside, as zero', { left_time: '0' }, { leftAt: undefined }],
    ['a co-host of newer versions', { user_role: 6 }, { role: 'co-host' }],
    ['a role added later', { user_role: 99 }, { role: 'unknown' }],
    ['states of devices', { audio_state: true, video_state: 0 }, { audioOn: true, videoOn: false }],
  ])('is read with %s', (_, participant, expected) => {
    expect(readOne(participant)).toMatchObject(expected)
  })

  test('keeps every digit of a large cursor', () => {
    const body = '{"has_remaining":true,"next_pos":18357763596888459343,"participants":[],"total_count":7}'
    expect(outputOf(listParticipants, body)).toEqual({ items: [], next: '18357763596888459343', totalCount: 7 })
  })
})
