import { expect, it, vi } from 'vitest'
import { stubEnvironment } from '@/test/stub-environment'

async function cookiesAt(publicUrl: string) {
  vi.resetModules()
  stubEnvironment(publicUrl)
  return import('./cookies')
}

it('binds cookies to the host where the address is https', async () => {
  const { serializeCookie } = await cookiesAt('https://console.example')
  expect(serializeCookie('session', 'abc', 60)).toBe(
    '__Host-session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  )
})

it('tells installations that share a host apart by the port', async () => {
  const { serializeCookie } = await cookiesAt('http://localhost:3000')
  expect(serializeCookie('session', 'abc', 60)).toBe(
    'console-3000-session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
  )
})

it("reads its own cookie only: no name that merely begins alike, no other installation's", async () => {
  const { readCookie } = await cookiesAt('http://localhost:3000')
  const cookie = 'console-30001-session=a; console-3000-session2=b; console-3000-session=c; console-3000-session=d'
  expect(readCookie(new Request('http://x', { headers: { cookie } }), 'session')).toBe('c')
  expect(readCookie(new Request('http://x'), 'session')).toBeUndefined()
})
