import { expect, test } from 'vitest'
import { addressPrefix } from './address-prefix'

test.each([
  ['203.0.113.7', '203.0.113.*'],
  ['127.0.0.1', 'localhost'],
  ['2001:db8:7:8:9:a:b:c', '2001:db8:7:*'],
  ['2001:DB8::7', '2001:db8:0:*'],
  ['::1', 'localhost'],
  ['fe80::', 'fe80:0:0:*'],
  [undefined, null],
])('%s is kept as %s', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix)
})
