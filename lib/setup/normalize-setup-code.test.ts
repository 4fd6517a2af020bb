import { expect, it } from 'vitest'
import { newSetupCode } from './new-setup-code'
import { normalizeSetupCode } from './normalize-setup-code'

const plain = '0123456789ABCDEFGHJKMNPQRSTV'

it.each([
  ['as printed', '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV', plain],
  ['in small letters with spaces', ' 0123 4567 89ab cdef ghjk mnpq rstv\n', plain],
  ['with letters for digits', 'OI23456789ABCDEFGHJKMNPQRSTV', plain],
  ['too short', '0123-4567', null],
  ['too long', `${plain}0`, null],
  ['with a character that no code has', '!123456789ABCDEFGHJKMNPQRSTV', null],
  ['empty', '', null],
])('reads a code %s', (_, typed, code) => {
  expect(normalizeSetupCode(typed)).toBe(code)
})

it('issues codes of 140 bits that it reads again, each another', () => {
  const codes = Array.from({ length: 1_000 }, newSetupCode)
  expect(new Set(codes).size).toBe(1_000)
  for (const code of codes) expect(normalizeSetupCode(code)).toBe(code.replaceAll('-', ''))
})
