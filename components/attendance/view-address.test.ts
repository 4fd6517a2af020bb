import { describe, expect, test } from 'vitest'
import { attendanceFileQuery } from '@/lib/attendance/schema'
import { readView, writeView } from './view-address'

const written = (query: string) => String(new URLSearchParams(writeView(readView(new URLSearchParams(query)))))

describe('the view of an attendance', () => {
  test.each([
    ['', ''],
    ['late=5&early=5&share=50&sort=joined&order=asc&only=all', ''],
    ['late=0&early=15&share=80', 'late=0&early=15&share=80'],
    ['late=601&early=-1&share=101', ''],
    ['late=1e2&early=five&share=', ''],
    ['q=%20wang%20&only=late&sort=share&order=desc', 'q=wang&only=late&sort=share&order=desc'],
    ['only=nobody&sort=height&order=up', ''],
  ])('of the address %j is written as %j', (query, expected) => {
    expect(written(query)).toBe(expected)
  })

  test('is understood by the door of its file as it is', () => {
    const said = writeView(
      readView(new URLSearchParams('q=w&only=below&sort=name&order=desc&late=0&early=600&share=7')),
    )
    expect(attendanceFileQuery.parse({ ...said, format: 'csv' })).toEqual({
      ...{ q: 'w', only: 'below', sort: 'name', order: 'desc', late: 0, early: 600, share: 7, format: 'csv' },
    })
  })
})
