import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, stringifyJson } from './json'

type Tree = null | boolean | string | bigint | Tree[] | { [name: string]: Tree }

/** JSON as anybody may write it: with blanks, and characters of texts escaped. */
function write(tree: Tree, blank: string): string {
  if (typeof tree === 'bigint') return String(tree)
  if (Array.isArray(tree)) return `[${blank}${tree.map((item) => write(item, blank)).join(`${blank},`)}]`
  if (typeof tree === 'object' && tree !== null) {
    const fields = Object.entries(tree).map(
      ([name, field]) => `${escaped(name)}${blank}:${blank}${write(field, blank)}`,
    )
    return `{${fields.join(`,${blank}`)}${blank}}`
  }
  return typeof tree === 'string' ? escaped(tree) : String(tree)
}

/** Every second character by its number. */
function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index))
  const asNumber = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`
  return `"${units.map((unit, index) => (index % 2 === 0 || unit < 32 || unit === 34 || unit === 92 || unit > 126 ? asNumber(unit) : String.fromCharCode(unit))).join('')}"`
}

const fits = (value: bigint) => Number.isSafeInteger(Number(value))

/** What the tree is once it was read: integers that a number cannot hold are their digits. */
function read(tree: Tree): unknown {
  if (typeof tree === 'bigint') return fits(tree) ? Number(tree) : String(tree)
  if (Array.isArray(tree)) return tree.map(read)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([name, field]) => [name, read(field)]))
}

/** Of any length, so that many lie on both sides of what a number holds. */
const anyInteger = fc
  .tuple(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.integer({ min: 0, max: 69 }))
  .map(([value, bits]) => value >> BigInt(bits))

const { anyTree } = fc.letrec<{ anyTree: Tree }>((tie) => ({
  anyTree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    anyInteger,
    fc.string({ unit: 'binary' }),
    fc.bigInt({ min: 0n, max: 2n ** 70n }).map((digits) => `room "${digits}": ${digits}`),
    fc.array(tie('anyTree'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('anyTree'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}))

describe('parseJson', () => {
  test('reads any tree, however deep its ids stand and however it was written', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom('', ' ', '\n\t'), (tree, blank) => {
        expect(parseJson(write(tree, blank))).toEqual(read(tree))
      }),
      { numRuns: 500 },
    )
  })

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
