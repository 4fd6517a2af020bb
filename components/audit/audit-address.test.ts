import { expect, it } from 'vitest'
import { doorQuery, readAddress, writeAddress } from './audit-address'

const plain = { action: '', actor: '', target: '', from: '', to: '' }
const id = '0197a1f0-0000-7000-8000-000000000001'

it('reads what the door takes and leaves out the rest', () => {
  const read = (query: string) => readAddress(new URLSearchParams(query))
  expect(read(`?action=member.approved&actor=worker&target=${id}&from=2026-03-01&to=2026-03-05`)).toEqual({
    ...{ action: 'member.approved', actor: 'worker', target: id },
    ...{ from: '2026-03-01', to: '2026-03-05' },
  })
  expect(read('?action=DROP&actor=me&target=x&from=2026-13-40&to=soon')).toEqual(plain)
})

it('writes an address that reads the same', () => {
  const address = { ...plain, action: 'member', actor: id, from: '2026-03-01' }
  expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address)
  expect(writeAddress(plain)).toBe('')
})

it('asks the doors for whole days of the zone, the last one included', () => {
  expect(doorQuery({ ...plain, from: '2026-03-01', to: '2026-03-01' }, 'Asia/Shanghai')).toBe(
    '?from=2026-02-28T16%3A00%3A00.000Z&to=2026-03-01T16%3A00%3A00.000Z',
  )
  expect(doorQuery({ ...plain, action: 'member' }, 'UTC', 'c')).toBe('?action=member&cursor=c')
  expect(doorQuery(plain, 'UTC')).toBe('')
})
