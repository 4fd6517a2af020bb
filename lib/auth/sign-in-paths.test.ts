import { expect, it } from 'vitest'
import { startPath, toReturnPath, waitingPath } from './sign-in-paths'

it.each([
  ['/t/acme', '/t/acme'],
  ['/t/acme/meetings?cursor=a%2Fb', '/t/acme/meetings?cursor=a%2Fb'],
  ['/t/acme/../acme/meetings', '/t/acme/meetings'],
  ['/t/acme/%E4%BC%9A%E8%AE%AE', '/t/acme/%E4%BC%9A%E8%AE%AE'],
])('returns to a page of the tenant: %s', (wanted, path) => {
  expect(toReturnPath('acme', wanted)).toBe(path)
})

it.each([
  null,
  '',
  '/',
  '/t/globex',
  '/t/acme-2',
  '/t/acme/../globex',
  '/t/acme/%2e%2e/globex',
  '/api/auth/signout',
  '//evil.example',
  '/\\evil.example',
  '\\evil.example',
  '/t/acme\\..\\..\\evil',
  'https:evil.example',
  'https://evil.example/t/acme',
  '%2f%2fevil.example',
  '/%2f%2fevil.example',
  'javascript:alert(1)',
  '/t/acme\r\nset-cookie: a=b',
  '/t/acme/\u202e',
  ' /t/acme/meetings',
  `/t/acme/${'x'.repeat(10_000)}`,
])("returns to the tenant's start page instead of %j", (wanted) => {
  expect(toReturnPath('acme', wanted)).toBe('/t/acme')
})

it('carries the page along, encoded', () => {
  expect(startPath('acme', '/t/acme/meetings?a=1&b=2')).toBe(
    '/api/oauth/acme/start?returnTo=%2Ft%2Facme%2Fmeetings%3Fa%3D1%26b%3D2',
  )
  expect(waitingPath('acme', '/t/acme')).toBe('/sign-in/waiting?tenant=acme&returnTo=%2Ft%2Facme')
})
