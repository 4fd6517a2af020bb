import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { camelKeys, snakeKeys } from './catalogue/key-case'
import {
  maybe,
  toSeconds,
  wireBase64Name,
  wireBase64Text,
  wireCount,
  wireDateTime,
  wireDay,
  wireEnum,
  wireFlag,
  wireId,
  wireText,
  wireTime,
} from './wire'

describe('wireTime', () => {
  test('reads what toSeconds writes, as text and as number', () => {
    const seconds = fc.integer({ min: 1, max: 32_503_680_000 })
    fc.assert(
      fc.property(seconds, (value) => {
        const moment = new Date(value * 1000)
        expect(wireTime.parse(toSeconds(moment))).toEqual(moment)
        expect(wireTime.parse(value)).toEqual(moment)
      }),
    )
  })

  test('reads milliseconds where a value is too large for seconds', () => {
    expect(wireTime.parse(1609313201465)).toEqual(new Date('2020-12-30T07:26:41.465Z'))
  })

  test.each(['', '0', 0, -1, 'soon', null, '2020-12-29'])('refuses %j', (value) => {
    expect(wireTime.safeParse(value).success).toBe(false)
  })
})

test.each([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
])('wireFlag reads %j as %s', (value, expected) => {
  expect(wireFlag.parse(value)).toBe(expected)
})

test('wireId reads numbers as their digits and refuses an empty text', () => {
  expect(wireId.parse(806146667)).toBe('806146667')
  expect(wireId.parse('040468657')).toBe('040468657')
  expect(wireId.safeParse('').success).toBe(false)
})

test.each([1, '1', '0', 0, -3, '040468657'])('wireCount reads %j', (value) => {
  expect(wireCount.parse(value)).toBe(Number(value))
})

test.each(['', '-1', '1.5', 1.5, 2 ** 53, Number.NaN, ' 1', true, null, undefined, [1]])(
  'wireCount refuses %j',
  (value) => {
    expect(wireCount.safeParse(value).success).toBe(false)
  },
)

test('wireText reads numbers as their digits, keeps an empty text, and refuses the rest', () => {
  expect(['周会', '', 7].map((value) => wireText.parse(value))).toEqual(['周会', '', '7'])
  expect([true, null, undefined, {}, Number.NaN].map((value) => wireText.safeParse(value).success)).not.toContain(true)
})

test.each([2, '2', 'yes', '', null, {}])('wireFlag refuses %j', (value) => {
  expect(wireFlag.safeParse(value).success).toBe(false)
})

test('wireEnum never takes a name from the prototype', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(wireEnum({ 0: 'none' }).parse(value)).toBe(value === '0' ? 'none' : 'unknown')
    }),
  )
  expect(wireEnum({ 0: 'none' }).parse('__proto__')).toBe('unknown')
})

test('wireBase64Name reads any name without control characters', () => {
  const name = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(name, (text) => {
      expect(wireBase64Name.parse(Buffer.from(text, 'utf8').toString('base64'))).toBe(text)
    }),
  )
})

test('wireBase64Text reads any text, and leaves what is no base64 of a text as it is', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/\p{Cc}|\p{Surrogate}/u.test(value))
  fc.assert(
    fc.property(text, (value) => {
      expect(wireBase64Text.parse(Buffer.from(value, 'utf8').toString('base64'))).toBe(value)
    }),
  )
  for (const masked of ['XXXXXXX', 'XXXXXXXX', '********', '大会议室', 'a b', '']) {
    expect(wireBase64Text.parse(masked)).toBe(masked)
  }
})

test('a moment has one reading in seconds and in milliseconds', () => {
  const seconds = fc.integer({ min: 946_684_800, max: 4_102_444_800 })
  fc.assert(
    fc.property(seconds, fc.integer({ min: 0, max: 999 }), (value, rest) => {
      expect(wireTime.parse(value)).toEqual(new Date(value * 1000))
      expect(wireTime.parse(value * 1000 + rest)).toEqual(new Date(value * 1000 + rest))
    }),
  )
})

test('times without a zone and days are those of Beijing', () => {
  expect(wireDateTime.parse('2026-03-12 07:29:39')).toEqual(new Date('2026-03-11T23:29:39Z'))
  expect(wireDay.parse('2026-03-12')).toBe('2026-03-12')
  expect(wireDay.parse(Date.parse('2026-03-11T16:00:00Z') / 1000)).toBe('2026-03-12')
  expect(wireDay.parse(String(Date.parse('2026-03-11T15:59:59Z') / 1000))).toBe('2026-03-11')
  for (const none of ['2026-3-12', '2026-03-12T07:29:39', '2026-13-12 00:00:00', '']) {
    expect(wireDateTime.safeParse(none).success).toBe(false)
  }
})

test('maybe counts null, empty and unreadable values as absent', () => {
  const flag = maybe(wireFlag)
  expect([null, '', 'perhaps', undefined, 1].map((value) => flag.parse(value))).toEqual([
    ...[undefined, undefined, undefined, undefined],
    true,
  ])
})

test('keys keep their meaning in both cases', () => {
  expect(camelKeys({ mute_enable_join: 1, allow_in_before_host: undefined })).toEqual({ muteEnableJoin: 1 })
  expect(snakeKeys({ muteEnableJoin: 1, allowInBeforeHost: undefined })).toEqual({ mute_enable_join: 1 })
})
