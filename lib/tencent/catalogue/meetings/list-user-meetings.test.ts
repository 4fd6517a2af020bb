import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/list-user-meetings.json'
import { listUserMeetings } from './list-user-meetings'

const { listFirstPage, listSinglePage } = documented.replies

describe('the request', () => {
  test.each([
    [{}, '/v1/meetings?userid=tester1&instanceid=1'],
    [{ cursor: '1572085800' }, '/v1/meetings?userid=tester1&instanceid=1&pos=1572085800'],
    [{ cursor: '1572085800:98' }, '/v1/meetings?userid=tester1&instanceid=1&pos=1572085800&cursory=98'],
    [{ from: new Date(1572085800_000) }, '/v1/meetings?userid=tester1&instanceid=1&pos=1572085800'],
    [{ allOccurrences: true }, '/v1/meetings?userid=tester1&instanceid=1&is_show_all_sub_meetings=1'],
  ])('for %j is %s', (input, uri) => {
    expect(requestOf(listUserMeetings, input, { id: 'tester1' })).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    ['cursor', { cursor: 'next&userid=other' }],
    ['from', { from: new Date(), cursor: '1' }],
  ])('is refused with the field %s named', (path, input) => {
    expect(() => requestOf(listUserMeetings, input)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })
})

describe('the answer', () => {
  test('is read from the documented example', () => {
    expect(outputOf(listUserMeetings, listSinglePage)).toEqual({
      next: undefined,
      items: [
        {
          id: '7567173273889276131',
          code: '806146667',
          subject: "tester's meeting",
          status: 'ended',
          type: 'unknown',
          startsAt: new Date(1572085800_000),
          endsAt: new Date(1572089400_000),
          hosts: [{ userid: 'tester' }],
          currentHosts: [],
          role: 'invitee',
          series: {
            recurrence: { frequency: 'daily', until: { count: 4 } },
            occurrences: [],
            hasMore: false,
            remaining: 3,
            currentId: '1599046220',
          },
        },
      ],
    })
  })

  test('has the cursor of the next page while something remains', () => {
    expect(outputOf(listUserMeetings, listFirstPage).next).toBe('1572085800')
    expect(outputOf(listUserMeetings, { ...listFirstPage, next_cursory: 98 }).next).toBe('1572085800:98')
    expect(outputOf(listUserMeetings, { ...listFirstPage, remaining: 0 }).next).toBeUndefined()
  })

  test.each(['', '{}', '{"meeting_number":0,"meeting_info_list":null}'])('%j is an empty list', (body) => {
    expect(outputOf(listUserMeetings, body)).toEqual({ items: [], next: undefined })
  })

  test("calls the platform's hoster a host", () => {
    const [meeting] = listSinglePage.meeting_info_list
    const roles = ['creator', 'hoster', 'invitee', 'added-later'].map((join_meeting_role) => ({
      ...meeting,
      join_meeting_role,
    }))
    const { items } = outputOf(listUserMeetings, { meeting_info_list: roles })
    expect(items.map(({ role }) => role)).toEqual(['creator', 'host', 'invitee', 'unknown'])
  })
})
