import type { Cache } from 'swr'
import { describe, expect, it } from 'vitest'
import type { Hint } from '@/lib/events/schema'
import { refreshAll, refreshTouched } from './refresh-touched'

const door = '/api/t/acme'
const rows = (...ids: string[]) => ({ items: ids.map((id) => ({ id })) })

/** A page that shows the list and a meeting; what it asks for again, and what it forgets. */
function shownPage() {
  const kept = new Map<string, { data?: unknown }>([
    [`$inf$${door}/meetings`, { data: [] }],
    [`${door}/meetings`, { data: rows('1', '2') }],
    [`${door}/meetings?cursor=a`, { data: rows('3', '4') }],
    [`${door}/meetings?cursor=b`, { data: rows('5') }],
    [`${door}/meetings/3`, { data: {} }],
    [`${door}/templates`, { data: {} }],
    ['/api/t/other/meetings', { data: {} }],
  ])
  const [asked, forgotten]: string[][] = [[], []]
  const mutate = (key: unknown, ...rest: unknown[]) => {
    ;(rest.length === 0 ? asked : forgotten)?.push(String(key))
    return Promise.resolve(undefined)
  }
  return { reading: { cache: kept as Cache, mutate: mutate as never }, asked, forgotten }
}

describe('after changes', () => {
  it('a list is read again from its first page, with the later pages that have the meeting', () => {
    const { reading, asked, forgotten } = shownPage()
    const hints: Hint[] = [
      { noun: 'meeting', id: '3' },
      { noun: 'participants', id: '9' },
    ]
    refreshTouched('acme', reading, hints)
    expect(asked).toEqual([`$inf$${door}/meetings`, `${door}/meetings`, `${door}/meetings/3`])
    expect(forgotten).toEqual([`${door}/meetings?cursor=a`])
  })

  it('of several meetings at once, every later page is read again', () => {
    const { reading, forgotten } = shownPage()
    refreshTouched('acme', reading, [{ noun: 'meetings' }])
    expect(forgotten).toEqual([`${door}/meetings?cursor=a`, `${door}/meetings?cursor=b`])
  })

  it('that may have been missed, everything of the organisation is read again', () => {
    const { reading, asked, forgotten } = shownPage()
    refreshAll('acme', reading)
    expect(asked).toEqual([`$inf$${door}/meetings`, `${door}/meetings`, ...[`${door}/meetings/3`, `${door}/templates`]])
    expect(forgotten).toEqual([])
  })
})
