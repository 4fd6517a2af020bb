import { describe, expect, it } from 'vitest'
import { isNarrowed, type ListAddress, narrow, noListFilter, readListAddress, writeListAddress } from './list-address'
import type { ListedMeeting } from './listed-meeting'

const at = { now: new Date('2026-03-12T06:00:00Z'), timeZone: 'Asia/Shanghai' }
const row = (id: string, given: Partial<ListedMeeting> = {}): ListedMeeting => ({
  id,
  code: '123456789',
  subject: `Meeting ${id}`,
  type: 'scheduled',
  status: 'upcoming',
  startsAt: '2026-03-12T08:00:00Z',
  endsAt: '2026-03-12T09:00:00Z',
  role: 'creator',
  ...given,
})
const whole: ListAddress = { view: 'upcoming', ...noListFilter }
const rows = [
  row('1', { subject: '产品周会', role: 'invitee' }),
  row('2', { subject: 'Budget', code: '987654321', series: { remaining: 3 } }),
  row('3', { subject: 'budget review', status: 'running', startsAt: '2026-03-12T05:00:00Z' }),
  // Half past midnight on the 19th in Shanghai, still the 18th by UTC.
  row('4', { startsAt: '2026-03-18T16:30:00Z', endsAt: '2026-03-18T17:30:00Z', role: 'host' }),
  row('5', { startsAt: '2026-03-12T06:10:00Z' }),
  row('6', { startsAt: '2026-03-12T05:50:00Z' }),
  row('7', { status: 'passed', startsAt: '2026-03-11T05:00:00Z', endsAt: '2026-03-11T06:00:00Z' }),
]

describe('a filter of the list', () => {
  it.each<[Partial<ListAddress>, string[]]>([
    [{}, ['1', '2', '3', '4', '5', '6', '7']],
    [{ q: '周会' }, ['1']],
    [{ q: 'BUDGET' }, ['2', '3']],
    [{ q: '987 654' }, ['2']],
    [{ q: '98' }, []],
    [{ role: 'invitee' }, ['1']],
    [{ kind: 'series' }, ['2']],
    [{ kind: 'single', q: 'budget' }, ['3']],
    [{ status: 'running' }, ['3']],
    [{ status: 'soon' }, ['5']],
    [{ status: 'waiting' }, ['6']],
    [{ status: 'over' }, ['7']],
    [{ days: '7', role: 'host' }, []],
    [{ days: '31', role: 'host' }, ['4']],
    [{ from: '2026-03-19' }, ['4']],
    [{ to: '2026-03-11' }, ['7']],
    [{ from: '2026-03-12', to: '2026-03-18', role: 'creator' }, ['2', '3', '5', '6']],
  ])('%j leaves %j', (filter, ids) => {
    expect(narrow(rows, { ...whole, ...filter }, at).map(({ id }) => id)).toEqual(ids)
  })

  it.each<Partial<ListAddress>>([
    {},
    { view: 'today', q: '周会 & more' },
    { view: 'cancelled', role: 'host', kind: 'series', from: '2026-03-01', to: '2026-03-31' },
    { status: 'running', days: '7' },
  ])('%j is read from its address as it was written', (filter) => {
    const address = { ...whole, ...filter }
    expect(readListAddress(new URLSearchParams(writeListAddress(address)))).toEqual(address)
    expect(isNarrowed(address)).toBe(Object.keys(filter).some((name) => name !== 'view'))
  })

  it('leaves out of an address what it does not know', () => {
    const query = new URLSearchParams('view=all&role=OWNER&kind=x&status=late&days=5&from=2026-02-30&to=soon')
    expect(readListAddress(query)).toEqual(whole)
    expect(readListAddress(new URLSearchParams('days=7&from=2026-03-02'))).toEqual({ ...whole, days: '7' })
  })
})
