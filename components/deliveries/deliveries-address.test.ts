import { expect, it } from 'vitest'
import { doorQuery, everything, isFiltered, readAddress, writeAddress } from './deliveries-address'

const id = '0197a1f0-0000-7000-8000-000000000001'
const read = (query: string) => readAddress(new URLSearchParams(query))

it('reads what the door takes and leaves out the rest', () => {
  expect(read(`?state=failed&event=meeting.end&q=%20ab%20&from=2026-03-01&to=2026-03-05&open=${id}`)).toEqual({
    ...{ state: 'failed', event: 'meeting.end', q: 'ab', from: '2026-03-01', to: '2026-03-05', open: id },
  })
  expect(read(`?state=x&event=%20&q=${'a'.repeat(101)}&from=2026-13-40&to=soon&open=1`)).toEqual(everything)
})

it('writes an address that reads the same, and knows whether it narrows', () => {
  const address = { ...everything, state: 'refused', q: 'a b', from: '2026-03-01', open: id }
  expect(read(writeAddress(address))).toEqual(address)
  expect(isFiltered(address)).toBe(true)
  expect(isFiltered({ ...everything, open: id })).toBe(false)
  expect(writeAddress(everything)).toBe('')
})

it('asks the door for whole days of the zone, the last one included', () => {
  const day = { ...everything, from: '2026-03-01', to: '2026-03-01' }
  expect(doorQuery(day, 'Asia/Shanghai', 'c')).toBe(
    '?from=2026-02-28T16%3A00%3A00.000Z&to=2026-03-01T16%3A00%3A00.000Z&cursor=c',
  )
  expect(doorQuery({ ...everything, state: 'failed', open: id }, 'UTC')).toBe('?state=failed')
})
