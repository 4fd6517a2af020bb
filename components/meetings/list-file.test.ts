import { expect, it } from 'vitest'
import { type FileWords, writeListFile } from './list-file'
import type { ListedMeeting } from './listed-meeting'

const row = (given: Partial<ListedMeeting>): ListedMeeting => ({
  id: '1',
  code: '123456789',
  subject: 'Budget',
  type: 'scheduled',
  status: 'upcoming',
  startsAt: '2026-03-12T16:30:00Z',
  endsAt: '2026-03-12T17:00:00Z',
  role: 'creator',
  ...given,
})
const words: FileWords = {
  header: (name) => name,
  status: (status) => status,
  role: (role) => role,
  series: (remaining) => `${remaining} left`,
}
const display = { locale: 'en', timeZone: 'Asia/Shanghai', now: new Date('2026-03-12T06:00:00Z') } as const

it('holds the rows in the order and with the columns that are shown, in the zone of the screen', () => {
  const rows = [row({ subject: 'B' }), row({ subject: '=A1', series: { remaining: 3 }, status: 'running' })]
  expect(writeListFile(rows, ['code', 'series'], words, display)).toBe(
    [
      '\ufeff"start","end","subject","code","series","status"',
      '"2026-03-13 00:30","2026-03-13 01:00","B","123 456 789","","upcoming"',
      `"2026-03-13 00:30","2026-03-13 01:00","'=A1","123 456 789","3 left","running"`,
      '',
    ].join('\r\n'),
  )
})

it('leaves out every column that is not shown', () => {
  expect(writeListFile([], [], words, display)).toBe('\ufeff"start","end","subject","status"\r\n')
})
