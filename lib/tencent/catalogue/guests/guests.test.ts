import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/guests.json'
import { listGuests } from './list-guests'
import { listGuestsByCode } from './list-guests-by-code'
import { updateGuests } from './update-guests'
import { updateGuestsByCode } from './update-guests-by-code'

const meetingId = '15900000000000000062'
const code = '650000034'
const alice = { id: 'alice' }
const guo = { area: '86', phoneNumber: '13900000002', name: 'Guo' }

describe('the request', () => {
  test.each([
    [() => requestOf(listGuests, { meetingId }, alice), `/v1/guests/${meetingId}?userid=alice&instanceid=1`],
    [() => requestOf(listGuestsByCode, { code }, alice), `/v1/guests?meeting_code=${code}&userid=alice&instanceid=1`],
  ])('to list is as documented', (request, uri) => {
    expect(request()).toEqual({ method: 'GET', uri, body: undefined })
  })

  test.each([
    [
      () => requestOf(updateGuests, { meetingId, guests: [guo] }, alice),
      `/v1/guests/${meetingId}`,
      documented.updateGuests.request,
    ],
    [
      () => requestOf(updateGuestsByCode, { code, guests: [guo] }, alice),
      '/v1/guests',
      documented.updateGuestsByCode.request,
    ],
  ])('to replace is the documented example', (request, uri, expected) => {
    const { body, ...address } = request()
    expect(address).toEqual({ method: 'PUT', uri })
    expect(JSON.stringify(body)).toBe(JSON.stringify(expected))
  })

  test('to remove everybody holds an empty list', () => {
    expect(requestOf(updateGuests, { meetingId, guests: [] }).body).toMatchObject({ guests: [] })
  })

  test.each([
    ['guests.0.area', () => requestOf(updateGuests, { meetingId, guests: [{ ...guo, area: '+86' }] })],
    ['guests.1.area', () => requestOf(updateGuestsByCode, { code, guests: [guo, { ...guo, area: '0086' }] })],
    ['guests.0.phoneNumber', () => requestOf(updateGuests, { meetingId, guests: [{ ...guo, phoneNumber: '' }] })],
    ['code', () => requestOf(listGuestsByCode, { code: '12345678' })],
    ['meetingId', () => requestOf(listGuests, { meetingId: 'x' })],
  ])('is refused with the field %s named', (path, request) => {
    expect(request).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }))
  })
})

describe('the answer', () => {
  test('of both lists is read, and can be sent back as it is', () => {
    const read = outputOf(listGuests, documented.list.reply)
    expect(outputOf(listGuestsByCode, documented.list.reply)).toEqual(read)
    expect(read).toEqual({ meetingId, code, subject: 'Review', guests: [guo] })
    expect(requestOf(updateGuests, { meetingId, guests: read.guests }, alice).body).toEqual(
      documented.updateGuests.request,
    )
  })

  test('keeps every digit of an id that arrives as a number', () => {
    const text = JSON.stringify(documented.list.reply).replace(`"${meetingId}"`, meetingId)
    expect(outputOf(listGuests, text).meetingId).toBe(meetingId)
  })

  test.each(['', '{}', '{"guests":null}'])('%j is an empty list', (body) => {
    expect(outputOf(listGuests, body).guests).toEqual([])
  })

  test('with a guest that cannot be read is an error: writing the others back would remove that one', () => {
    const reply = { ...documented.list.reply, guests: [{ area: '86', guest_name: 'Guo' }] }
    expect(() => outputOf(listGuests, reply)).toThrow(expect.objectContaining({ kind: 'protocol' }))
  })

  test.each(['', '{}'])('of a change may be %j', (body) => {
    expect(outputOf(updateGuests, body)).toBeUndefined()
    expect(outputOf(updateGuestsByCode, body)).toBeUndefined()
  })
})
