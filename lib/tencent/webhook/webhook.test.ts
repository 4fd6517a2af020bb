import { createCipheriv } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import fixtures from '../fixtures/webhook-events.json'
import vectors from '../fixtures/webhook-vectors.json'
import { decodeCheck, decodeEvent, UnreadableDeliveryError } from './decode-data'
import { isFresh } from './is-fresh'
import { openIdsOf } from './people-of'
import { personIds } from './person-ids'
import { readEvent } from './read-event'
import { readOperateTime } from './read-operate-time'
import { verifySignature } from './verify-signature'
import { webhookEvents } from './webhook-events'

const aesKey = 'SandboxEncodingAESKey0123456789abcdefghijkA'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const events = vectors.filter(({ name }) => !name.startsWith('url-'))

function encrypt(plain: Buffer | string, pad?: Buffer): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(pad === undefined)
  const bytes = Buffer.concat([Buffer.from(plain), pad ?? Buffer.alloc(0)])
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64')
}

describe('verifySignature', () => {
  test.each(vectors)('accepts $name', ({ token, ...delivery }) => {
    expect(verifySignature(token, delivery)).toBe(true)
  })

  test.each(vectors)('refuses what $name is not', ({ token, ...delivery }) => {
    const { signature, data, nonce, timestamp } = delivery
    const wrong = [
      { signature: signature.toUpperCase() },
      { signature: signature.slice(0, 39) },
      { signature: `${signature}0` },
      { signature: '' },
      { signature: `\n${signature}` },
      { signature: '0'.repeat(40) },
      { data: `${data.slice(0, -1)}!` },
      { nonce: `${nonce}1` },
      { timestamp: `${Number(timestamp) + 1}` },
    ]
    for (const change of wrong) {
      expect(verifySignature(token, { ...delivery, ...change }), JSON.stringify(change)).toBe(false)
    }
    expect(verifySignature('AnotherToken0123456789abc', delivery)).toBe(false)
  })
})

describe('decodeEvent', () => {
  test.each(events)('reads $name', ({ data, plaintext, encodingAesKey }) => {
    const { text, value } = decodeEvent(data, encodingAesKey ?? null)
    expect(text).toBe(plaintext)
    expect(value).toEqual(JSON.parse(plaintext))
  })

  test('reads Base64 with and without its padding', () => {
    for (const data of ['eyJhIjoxfQ==', 'eyJhIjoxfQ=', 'eyJhIjoxfQ']) {
      expect(decodeEvent(data, null).value).toEqual({ a: 1 })
    }
  })

  test('keeps the digits of ids that a number cannot hold', () => {
    expect(decodeEvent(base64('{"sdk_id":13339451618278424869}'), null).value).toEqual({
      sdk_id: '13339451618278424869',
    })
  })

  test.each([
    ['the key as bytes', Buffer.from(`${aesKey}=`, 'base64')],
    ['the key as text', Buffer.from(aesKey)],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('ignores %s after an encrypted event', (_, tail) => {
    const json = '{"event":"a.b","text":"}\\"张"}'
    expect(decodeEvent(encrypt(Buffer.concat([Buffer.from(json), tail])), aesKey).text).toBe(json)
  })

  test('reads what is not encrypted although there is a key', () => {
    expect(decodeEvent(base64('{"event":"meeting.end...."}'), aesKey).value).toEqual({ event: 'meeting.end....' })
  })

  test.each([
    ['nothing', ''],
    ['no Base64', '%%%%'],
    ['Base64 of another alphabet', 'eyJh-_Ix'],
    ['a length that Base64 cannot have', 'eyJhI'],
    ['no JSON', base64('meeting')],
    ['a list', base64('[1]')],
    ['half an object', base64('{"a":1')],
    ['an endless text', base64('{"a":"')],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64')],
    ['something after it', base64('{"a":1} more')],
    ['an abyss of lists', base64(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)],
    ['wrong padding', encrypt('{"event":"a.b"}', Buffer.from([0x02]))],
    ['padding of zero', encrypt('{"event":"a.b"}', Buffer.from([0x00]))],
    ['a padding longer than a block', encrypt('{"event":"a.b"}', Buffer.alloc(17, 17))],
    ['half a block', encrypt('{"event":"a.b"}').slice(0, 20)],
    ['something encrypted that is no JSON', encrypt('meeting')],
  ])('refuses %s with one and the same error', (_, data) => {
    for (const key of [aesKey, null]) {
      expect(() => decodeEvent(data, key)).toThrow(UnreadableDeliveryError)
      expect(() => decodeEvent(data, key)).toThrow(/^the data of the delivery cannot be read$/)
    }
  })
})

describe('decodeCheck', () => {
  test('gives the plain text of the vector', () => {
    const vector = vectors.find(({ name }) => name === 'url-verification-check_str')
    expect(decodeCheck(vector?.data ?? '', null)).toBe(vector?.expectedResponseBody)
  })

  test('decrypts with a key, and reads what is not encrypted', () => {
    expect(decodeCheck(encrypt('verify~>?'), aesKey)).toBe('verify~>?')
    expect(decodeCheck(encrypt(`verify${aesKey}`), aesKey)).toBe('verify')
    expect(decodeCheck(base64('verify-in-the-clear'), aesKey)).toBe('verify-in-the-clear')
  })

  test.each(['', '%%%', Buffer.from([0xff, 0xff]).toString('base64')])('refuses %j', (data) => {
    expect(() => decodeCheck(data, null)).toThrow(UnreadableDeliveryError)
  })
})

describe('readEvent', () => {
  const documented = fixtures.events.flatMap(({ event, example }) => (example ? [{ event, example }] : []))

  test.each(documented)('reads the documented $event', ({ event, example }) => {
    const read = readEvent(JSON.parse(JSON.stringify(example)), 'data')
    const [first] = example.payload
    expect(read).toMatchObject({ name: event, traceId: example.trace_id, entries: example.payload })
    expect(read.at?.getTime()).toBe(first?.operate_time)
  })

  test('reads the older shape: another id, and times as Beijing’s clock shows them', () => {
    const { traceId, at } = readEvent(fixtures.legacy, 'data')
    expect(traceId).toBe('f20096ee-8ac8-4df2-a7de-0574649f211b')
    expect(at?.toISOString()).toBe('2020-12-29T09:41:06.000Z')
  })

  test('makes an id of the data where there is none, and of one that is no plain word', () => {
    const none = readEvent({ event: 'a.b' }, 'data').traceId
    expect(none).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(readEvent({ event: 'a.b', trace_id: '', payload: {} }, 'data')).toMatchObject({ traceId: none, entries: [] })
    expect(readEvent({ event: 'a.b' }, 'other').traceId).not.toBe(none)
    expect(readEvent({ event: 'a.b', trace_id: 'nul\0' }, 'data').traceId).toMatch(/^sha256:/)
    expect(readEvent({ event: 'a.b', trace_id: 7 }, 'data').traceId).toBe('7')
  })

  test.each([null, [], {}, { event: 7 }, { event: '' }, { event: 'a\0b' }, { event: 'x'.repeat(101) }])(
    'refuses %j',
    (value) => {
      expect(() => readEvent(value, 'data')).toThrow(UnreadableDeliveryError)
    },
  )
})

test('the catalogue has every documented event, in its group', () => {
  expect(webhookEvents).toEqual(fixtures.events.map(({ event, group, since }) => ({ event, group, since })))
  expect(webhookEvents.filter(({ since }) => since !== 'later')).toHaveLength(27)
})

describe('openIdsOf', () => {
  const of = (name: string) => {
    const { example } = fixtures.events.find(({ event }) => event === name) ?? {}
    return openIdsOf(readEvent(example, 'data'))
  }

  test.each([
    ['oauth.cancel-auth', ['KM4SsgUw1JiK']],
    ['oauth.auth-user', ['KM4SsgUw1JiK']],
    ['oauth.user-cancel-auth', ['tester']],
    ['oauth.corp-cancel-auth', ['tester']],
    ['meeting.started', ['tester-2']],
    ['recording.completed', ['tester-2']],
  ])('finds whose %s is', (name, expected) => {
    expect(of(name)).toEqual(expected)
  })

  test('never takes an administrator for whom they withdrew it', () => {
    const operator = { open_id: 'admin', userid: 'admin' }
    const lists = [
      undefined,
      [],
      'x',
      [{ open_id: 7 }, { open_id: 'one' }, null, { open_id: 'two' }, { open_id: 'one' }],
    ]
    const found = lists.map((cancel_open_id_list) =>
      openIdsOf(readEvent({ event: 'oauth.cancel-auth', payload: [{ operator, cancel_open_id_list }] }, 'data')),
    )
    expect(found).toEqual([[], [], [], ['one', 'two']])
  })

  test('finds nobody in what is not as documented', () => {
    const payload = [{ operator: 7, meeting_info: { creator: [], creator_id: 7 } }, {}, { meeting_info: null }]
    for (const event of ['oauth.user-cancel-auth', 'meeting.started', 'x.y']) {
      expect(openIdsOf(readEvent({ event, payload }, 'data'))).toEqual([])
    }
  })
})

test('personIds names everybody of an event once, however deep', () => {
  expect(
    personIds({ a: [{ userid: 'x' }, { open_id: 'y', b: { userid: 'x', userids: 'z', creator_id: 'w' } }] }),
  ).toEqual(['x', 'y', 'w'])
})

test.each([
  [1609313201465, '2020-12-30T07:26:41.465Z'],
  ['1609313201465', '2020-12-30T07:26:41.465Z'],
  [1609313201, '2020-12-30T07:26:41.000Z'],
  ['2020-12-29 17:41:06', '2020-12-29T09:41:06.000Z'],
  ['2020-13-29 17:41:06', undefined],
  ['soon', undefined],
  [-1, undefined],
  [Number.MAX_SAFE_INTEGER, undefined],
  [null, undefined],
])('readOperateTime(%j) is %s', (value, expected) => {
  expect(readOperateTime(value)?.toISOString()).toBe(expected)
})

test('a delivery is fresh from 15 minutes ago to 5 minutes ahead, to the millisecond', () => {
  const now = new Date('2026-03-12T06:00:00Z')
  const fresh = (offset: number) => isFresh(String(now.getTime() + offset), now)
  expect([-900_000, 0, 300_000].map(fresh)).toEqual([true, true, true])
  expect([-900_001, 300_001].map(fresh)).toEqual([false, false])
  expect(['', 'x', '1773295200', '17732952000000', '-773295200000', '1e12'].map((text) => isFresh(text, now))).toEqual(
    Array(6).fill(false),
  )
})
