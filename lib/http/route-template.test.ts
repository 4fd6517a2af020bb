import { expect, it } from 'vitest'
import { routeTemplate } from './route-template'

it.each([
  ['/api/me', {}, '/api/me'],
  ['/api/t/acme/meetings', { tenant: 'acme' }, '/api/t/[tenant]/meetings'],
  [
    '/api/t/acme/meetings/7567173273889276131/cancel',
    { tenant: 'acme', id: '7567173273889276131' },
    '/api/t/[tenant]/meetings/[id]/cancel',
  ],
  ['/api/t/acme/meetings/a%20b', { tenant: 'acme', id: 'a b' }, '/api/t/[tenant]/meetings/[id]'],
  ['/api/t/acme/meetings/%E0%A4%A', { tenant: 'acme', id: '%E0%A4%A' }, '/api/t/[tenant]/meetings/[id]'],
  ['/api/auth/callback/x', { nextauth: ['callback', 'x'] }, '/api/auth/[nextauth]'],
  ['/api/webhooks/tencent/secret', { key: 'secret' }, '/api/webhooks/tencent/[key]'],
])('calls %s by its route', (pathname, params, template) => {
  expect(routeTemplate(pathname, params)).toBe(template)
})

it.each([
  ['/api/t/t/meetings/meetings', { tenant: 't', id: 'meetings' }],
  ['/api/t/api/meetings/x', { tenant: 'api', id: 'x' }],
])('of %s tells no word but those of the route', (pathname, params) => {
  const words = routeTemplate(pathname, params).split('/')
  for (const word of words) expect(['', 'api', 't', 'meetings', '[tenant]', '[id]']).toContain(word)
})

it('tells nothing of a path that it cannot explain', () => {
  expect(routeTemplate('/api/t/acme/meetings', { tenant: 'other' })).toBe('other')
})
