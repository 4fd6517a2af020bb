import { describe, expect, test } from 'vitest'
import { parseGuests } from './parse-guests'

const zhang = { area: '86', phone: '13900000002', name: '张三' }

describe('a pasted line', () => {
  test.each([
    ['+86 13900000002 张三', zhang],
    ['+86 139 0000 0002 张三', zhang],
    ['+8613900000002,张三', zhang],
    ['0086-13900000002\t张三', zhang],
    ['86\t13900000002\t张三', zhang],
    ['13900000002，张三', zhang],
    ['＋８６　１３９００００　０００２　张三', zhang],
    ['张三 13900000002', zhang],
    ['张三, +86 139-0000-0002', zhang],
    ['139 0000 0002', { area: '86', phone: '13900000002' }],
    ['+852 6000 0001 Wu Lei', { area: '852', phone: '60000001', name: 'Wu Lei' }],
    ['+1 415 555 0100 Ann Lee', { area: '1', phone: '4155550100', name: 'Ann Lee' }],
  ])('%j is a guest', (line, guest) => {
    expect(parseGuests(line)).toEqual([{ line: 1, text: line.trim(), guest, isWrong: false }])
  })

  test.each(['张三', '+86 139', '12345', '13900000002 13900000003', '+86 139000000002', 'hello@example.com'])(
    '%j is told as wrong',
    (line) => {
      expect(parseGuests(line)).toMatchObject([{ isWrong: true, text: line, guest: { area: '' } }])
    },
  )
})

test('lines keep their numbers, and empty ones are none', () => {
  const lines = parseGuests('13900000002 张三\r\n\r\noops\n')
  expect(lines.map(({ line, isWrong }) => [line, isWrong])).toEqual([
    [1, false],
    [3, true],
  ])
})
