import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, stringifyJson } from './json'

describe('parseJson', () => {
  test('agrees with JSON.parse on every value whose integers are safe', () => {
    const isSafe = (text: string) => !/[0-9]{16}/.test(text)
    fc.assert(
      fc.property(fc.json().filter(isSafe), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('keeps every digit of any integer, as a string only where a number would lose one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (integer) => {
        const parsed = parseJson(`{"id": ${integer}}`)
        const isSafe = Number.isSafeInteger(Number(integer))
        expect(parsed).toEqual({ id: isSafe ? Number(integer) : String(integer) })
      }),
    )
  })

  test.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['-9007199254740993', '-9007199254740993'],
    ['18357763596888459343', '18357763596888459343'],
    ['1.5', 1.5],
    ['1e3', 1000],
    ['0', 0],
  ])('reads %s', (text, expected) => {
    expect(parseJson(text)).toBe(expected)
  })

  test.each([
    ['["7567173273889276131",7567173273889276131]', ['7567173273889276131', '7567173273889276131']],
    ['{"7567173273889276131":7567173273889276131}', { '7567173273889276131': '7567173273889276131' }],
    ['["room 7567173273889276131",1]', ['room 7567173273889276131', 1]],
    ['["-7567173273889276131",-7567173273889276131]', ['-7567173273889276131', '-7567173273889276131']],
    ['[\n7567173273889276131 , 12]', ['7567173273889276131', 12]],
    ['["\\"7567173273889276131",0.5000000000000000000]', ['"7567173273889276131', 0.5]],
  ])('keeps long digits in %s, in and out of texts', (text, expected) => {
    expect(parseJson(text)).toEqual(expected)
  })

  test('keeps the last value of a repeated key', () => {
    expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 })
  })

  test('does not let a body change the prototype of what it becomes', () => {
    const parsed = parseJson('{"__proto__":{"polluted":true}}')
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each(['', '{', '{"a":}', '<html></html>', '{} {}'])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError)
  })

  test('refuses a body nested deeper than the stack with a SyntaxError', () => {
    expect(() => parseJson('['.repeat(200_000))).toThrow(SyntaxError)
  })
})

test('stringifyJson writes what parseJson reads back', () => {
  const safe = fc.oneof(fc.string(), fc.boolean(), fc.maxSafeInteger(), fc.constant(null))
  const key = fc.string().filter((name) => name !== '__proto__')
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(safe, fc.array(safe)), { noNullPrototype: true }), (value) => {
      expect(parseJson(stringifyJson(value))).toEqual(value)
    }),
  )
})
