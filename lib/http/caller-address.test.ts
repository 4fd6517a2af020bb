import { describe, expect, test } from 'vitest'
import { callerAddress } from './caller-address'

const peer = '10.0.0.9'

describe('the address of a caller', () => {
  test.each([
    ['is the peer without proxies', undefined, 0, peer],
    ['is the peer without proxies, whatever the client says', '1.2.3.4', 0, peer],
    ['is what the one proxy wrote', '203.0.113.7', 1, '203.0.113.7'],
    ['is what the one proxy wrote, not what the client began with', '1.2.3.4, 203.0.113.7', 1, '203.0.113.7'],
    ['is what the outer of two proxies wrote', '1.2.3.4, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['is read without spaces', '1.2.3.4,203.0.113.7 ,10.0.0.2', 2, '203.0.113.7'],
    ['is unknown when the trail has fewer proxies than that', '203.0.113.7', 2, undefined],
    ['is unknown when the proxy wrote nothing', undefined, 1, undefined],
    ['is unknown when the entry is no address', '203.0.113.7, unknown', 1, undefined],
    ['is unknown when the entry is empty', '203.0.113.7,', 1, undefined],
    ['is unknown when the entry is a host name', 'localhost', 1, undefined],
    ['is unknown when the entry is a script', '<script>', 1, undefined],
  ])('%s', (_, forwardedFor, trustedProxies, expected) => {
    expect(callerAddress({ forwardedFor, peer }, trustedProxies)).toBe(expected)
  })

  test.each([
    ['203.0.113.7:52100', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['[2001:db8::7]:52100', '2001:db8::7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is %s', (entry, expected) => {
    expect(callerAddress({ forwardedFor: entry, peer }, 1)).toBe(expected)
    expect(callerAddress({ forwardedFor: undefined, peer: entry }, 0)).toBe(expected)
  })

  test('is unknown when the socket has no other end any more', () => {
    expect(callerAddress({ forwardedFor: '1.2.3.4', peer: undefined }, 0)).toBeUndefined()
  })
})
