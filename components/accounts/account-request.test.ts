import { expect, it } from 'vitest'
import { type AccountRequest, foreseen, toSent } from './account-request'

const base = '/api/t/acme/admin'

it.each<[AccountRequest, object]>([
  [{ action: 'approve' }, { url: `${base}/connections/7/approve`, method: 'POST', body: {} }],
  [{ action: 'sign-out' }, { url: `${base}/connections/7/sign-out`, method: 'POST', body: {} }],
  [
    { action: 'reject', reason: '  ' },
    { url: `${base}/connections/7/reject`, method: 'POST', body: {} },
  ],
  [
    { action: 'suspend', reason: ' left ' },
    { url: `${base}/connections/7/suspend`, method: 'POST', body: { reason: 'left' } },
  ],
  [
    { action: 'change-role', role: 'ADMIN' },
    { url: `${base}/connections/7`, method: 'PATCH', body: { role: 'ADMIN' } },
  ],
  [
    { action: 'link', userid: ' lin ' },
    { url: `${base}/connections/7`, method: 'PATCH', body: { userid: 'lin' } },
  ],
  [
    { action: 'link', userid: '' },
    { url: `${base}/connections/7`, method: 'PATCH', body: { userid: null } },
  ],
  [{ action: 'hand-over' }, { url: `${base}/owner`, method: 'POST', body: { accountId: '7' } }],
])('%o goes to its door', (request, sent) => {
  expect(toSent('acme', '7', request)).toEqual(sent)
})

it('foresees moves between views and roles, and nothing that only the answer can tell', () => {
  expect(foreseen('7', { action: 'approve' })).toEqual({ id: '7', to: 'active' })
  expect(foreseen('7', { action: 'suspend', reason: '' })).toEqual({ id: '7', to: 'suspended' })
  expect(foreseen('7', { action: 'change-role', role: 'ADMIN' })).toEqual({ id: '7', facts: { role: 'ADMIN' } })
  expect(foreseen('7', { action: 'disconnect' })).toBeUndefined()
})
