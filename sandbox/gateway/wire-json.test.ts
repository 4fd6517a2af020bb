import { expect, test } from 'vitest'
import { schemaView, wireJson } from './wire-json'

test('a bigint is a bare number with every digit, texts that look like numbers stay texts', () => {
  const value = { id: 18446744073709551557n, code: '18446744073709551557', list: [-9007199254740993n], gone: undefined }
  expect(wireJson(value)).toBe('{"id":18446744073709551557,"code":"18446744073709551557","list":[-9007199254740993]}')
})

test('a schema sees bigints as numbers and no undefined fields', () => {
  expect(schemaView({ id: 5n, gone: undefined })).toEqual({ id: 5 })
})
