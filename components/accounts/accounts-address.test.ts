import { expect, it } from 'vitest'
import { type AccountsAddress, listDoor, readAddress, writeAddress } from './accounts-address'

const plain = { view: 'active', q: '', role: '', status: '', ends: '', idle: '', account: '', bulk: '' } as const

it.each([
  ['', plain],
  ['?view=pending&q=%20lin%20&role=ADMIN', { ...plain, view: 'pending', q: 'lin', role: 'ADMIN' }],
  ['?status=NEEDS_REAUTH&account=7', { ...plain, status: 'NEEDS_REAUTH', account: '7' }],
  ['?ends=14&idle=90', { ...plain, ends: '14', idle: '90' }],
  ['?view=nowhere&role=KING&status=FINE&ends=0&idle=9e9', plain],
] as const)('reads %s and leaves out what it does not know', (query, address) => {
  expect(readAddress(new URLSearchParams(query))).toEqual(address)
})

it('writes an address that reads the same', () => {
  const address: AccountsAddress = {
    ...plain,
    view: 'attention',
    q: '林 & co',
    role: 'MEMBER',
    status: 'DEGRADED',
    ends: '7',
    account: 'a',
  }
  expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address)
  expect(writeAddress(plain)).toBe('')
})

it('asks the door for the filters only, never for the open account', () => {
  expect(listDoor('acme', { ...plain, q: 'a&b', account: 'x' }, 'c=1')).toBe(
    '/api/t/acme/admin/connections?view=active&q=a%26b&cursor=c%3D1',
  )
})
