import { describe, expect, it } from 'vitest'
import type { MeetingFilters } from '@/lib/saved-views/schema'
import { readFilter } from './ended-filter'
import { readListAddress } from './list-address'
import { filtersOfEnded, filtersOfList, isSameView, viewAddress } from './view-address'

describe('a saved view', () => {
  it.each<[MeetingFilters, string]>([
    [{ view: 'upcoming' }, '/t/acme/meetings?saved=v1'],
    [{ view: 'today', q: '周会', role: 'host' }, '/t/acme/meetings?view=today&q=%E5%91%A8%E4%BC%9A&role=host&saved=v1'],
    [{ view: 'cancelled', from: '2026-03-01' }, '/t/acme/meetings?view=cancelled&from=2026-03-01&saved=v1'],
    [{ view: 'ended' }, '/t/acme/ended?saved=v1'],
    [{ view: 'ended', days: '90', code: '123456789' }, '/t/acme/ended?days=90&code=123456789&saved=v1'],
    [{ view: 'ended', q: '周会' }, '/t/acme/ended?q=%E5%91%A8%E4%BC%9A&saved=v1'],
    [{ view: 'ended', from: '2026-03-01', to: '2026-03-09' }, '/t/acme/ended?from=2026-03-01&to=2026-03-09&saved=v1'],
  ])('%j leads to %s, which is that view again', (filters, address) => {
    expect(viewAddress('acme', { id: 'v1', filters })).toBe(address)
    const query = new URLSearchParams(address.split('?')[1])
    const [list, ended] = [readListAddress(query), readFilter(query)]
    expect(filters.view === 'ended' ? ended.saved : list.saved).toBe('v1')
    expect(filters.view === 'ended' ? filtersOfEnded(ended) : filtersOfList(list)).toEqual(filters)
  })

  it('is the same however it was written, and another with any other filter', () => {
    expect(isSameView({ view: 'ended', days: '31' }, { view: 'ended' })).toBe(true)
    expect(isSameView({ q: 'a', view: 'today' }, { view: 'today', q: 'a' })).toBe(true)
    expect(isSameView({ view: 'today', q: 'a' }, { view: 'today', q: 'b' })).toBe(false)
    expect(isSameView({ view: 'today' }, { view: 'upcoming' })).toBe(false)
  })
})
