import { describe, expect, it } from 'vitest'
import type { Hint } from '@/lib/events/schema'
import { isTouched } from './is-touched'

const addresses = [
  'meetings',
  'meetings?cursor=abc',
  'meetings/search?q=a',
  'meetings/42',
  'meetings/42/participants?subMeetingId=1',
  'meetings/42/attendance?start=1',
  'meetings/42/invitation?language=en',
  'meetings/421',
  'meetings/421/participants',
  'meetings/by-code/123456789',
  'meeting-counts?from=1',
  'calendar?from=1',
  'calendar/refresh',
  'cancelled-meetings',
  'ended-meetings?from=1',
  'pending-cancels',
  'notifications',
  'notifications/unread',
  'templates',
  'me',
  'admin/connections?view=active',
  'admin/connections/count?view=active',
  'admin/connections/7',
  'admin/connections/bulk',
  'admin/connections/bulk/9/rows',
]

const lists = [
  ...['meetings', 'meetings?cursor=abc', 'meetings/search?q=a'],
  ...['meeting-counts?from=1', 'calendar?from=1', 'cancelled-meetings', 'ended-meetings?from=1'],
]
/** What is told as long as it is so: a decision about an account, or an undone cancellation, changes it. */
const told = ['notifications', 'notifications/unread']
const ofPeople = ['meetings/42/participants?subMeetingId=1', 'meetings/42/attendance?start=1']
const own = ['meetings/42', ...ofPeople, 'meetings/42/invitation?language=en']

const cases: [Hint, string[]][] = [
  [{ noun: 'meeting', id: '42' }, [...lists, ...own, 'meetings/by-code/123456789']],
  [{ noun: 'participants', id: '42' }, ofPeople],
  [{ noun: 'attendance', id: '42' }, ['meetings/42/attendance?start=1']],
  [{ noun: 'meetings' }, addresses.filter((path) => path.startsWith('meetings') || lists.includes(path))],
  [{ noun: 'recording', id: '42' }, []],
  [{ noun: 'pending-cancel', id: '1' }, ['pending-cancels', ...told]],
  [{ noun: 'notification' }, told],
  [{ noun: 'connection', id: '7' }, ['admin/connections?view=active', 'admin/connections/7', ...told]],
  [{ noun: 'membership', id: '8' }, ['admin/connections?view=active', ...told]],
  [{ noun: 'bulk', id: '9' }, ['admin/connections/bulk', 'admin/connections/bulk/9/rows']],
]

describe('a hint touches what may read differently, and nothing else', () => {
  it.each(cases)('%o', (hint, touched) => {
    const found = addresses.filter((path) => isTouched('acme', hint, `/api/t/acme/${path}`))
    expect(found.sort()).toEqual(touched.toSorted())
  })

  it('and nothing of another organisation', () => {
    expect(isTouched('acme', { noun: 'meetings' }, '/api/t/acme-2/meetings')).toBe(false)
  })
})
