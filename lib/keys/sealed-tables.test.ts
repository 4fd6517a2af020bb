import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sealedTables } from './sealed-tables'

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')

/** `Model.column` for each column below a comment that begins with a star. */
function markedColumns(): string[] {
  let model = ''
  let isMarked = false
  return schema.split('\n').flatMap((line) => {
    model = /^model (\w+)/.exec(line)?.[1] ?? model
    if (line.trim().startsWith('///')) {
      isMarked = /^\s*\/\/\/ \*/.test(line)
      return []
    }
    const found = isMarked ? [`${model}.${/^\s*(\w+)/.exec(line)?.[1]}`] : []
    isMarked = false
    return found
  })
}

test('the registry has every column that the schema marks as sealed, and no other', () => {
  const known = sealedTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(markedColumns()).toContain('Connection.refreshToken')
  expect(known.sort()).toEqual(markedColumns().sort())
})
