import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const sources = ['app', 'components', 'lib', 'worker']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** Those that name months and weekdays alone, write the invitations of Tencent Meeting, or only ask for a zone. */
const own = new Set([
  'components/calendar/day-head.tsx',
  'components/calendar/range-title.ts',
  'components/ui/calendar-month.ts',
  'lib/meetings/describe-repeat.ts',
  'lib/meetings/find-zone.ts',
  'lib/meetings/invitation-facts.ts',
  'lib/recurrence/describe-recurrence.ts',
  'lib/time.ts',
])

test('days and times are put into words by lib/time alone', () => {
  expect(sources.length).toBeGreaterThan(500)
  const formats = /toLocale(?:Date|Time)String|DateTimeFormat\((?!\)\.resolvedOptions)/
  const found = sources.filter(({ text }) => formats.test(text)).map(({ path }) => path)
  expect(found.sort()).toEqual([...own].sort())
})
