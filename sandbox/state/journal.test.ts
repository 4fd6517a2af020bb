import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Corp } from './model'
import { openWorld } from './open-world'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-journal-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const corp = (corpId: string, name: string): Corp => ({ corpId, name, slug: corpId, edition: 'enterprise' })
const lines = () => readFileSync(join(dataDir, 'journal.jsonl'), 'utf8').trimEnd().split('\n')

test('a world is found again as it was left, clock included, deleted things gone', () => {
  const world = openWorld({ dataDir })
  world.corps.put('1', corp('1', 'first'))
  world.corps.put('1', corp('1', 'renamed'))
  world.corps.put('2', corp('2', 'second'))
  world.corps.delete('2')
  world.advanceClock(3600)
  world.close()

  const again = openWorld({ dataDir })
  expect([...again.corps.values()]).toEqual([corp('1', 'renamed')])
  expect(again.clockOffset()).toBe(3600)
  again.close()
})

test('every change is on disk before the call returns', () => {
  const world = openWorld({ dataDir })
  world.corps.put('1', corp('1', 'first'))
  expect(lines()).toEqual([JSON.stringify(['corps', '1', corp('1', 'first')])])
  world.close()
})

test('opening compacts: one line for each thing that is left', () => {
  const world = openWorld({ dataDir })
  for (let time = 0; time < 50; time += 1) world.corps.put('1', corp('1', `name ${time}`))
  expect(lines()).toHaveLength(50)
  world.close()
  openWorld({ dataDir }).close()
  expect(lines()).toHaveLength(1)
})

test('a line that a killed process did not finish is dropped, the ones before it are kept', () => {
  const world = openWorld({ dataDir })
  world.corps.put('1', corp('1', 'first'))
  world.close()
  appendFileSync(join(dataDir, 'journal.jsonl'), '["corps","2",{"corpId":"2","na')

  const again = openWorld({ dataDir })
  expect(again.corps.size).toBe(1)
  again.corps.put('3', corp('3', 'third'))
  again.close()
  const last = openWorld({ dataDir })
  expect([...last.corps.values()].map(({ corpId }) => corpId)).toEqual(['1', '3'])
  last.close()
})

test('a cleared world is empty, its clock and modes are as at first, and it stays so', () => {
  const world = openWorld({ dataDir })
  world.corps.put('1', corp('1', 'first'))
  world.advanceClock(60)
  world.modes.newErrorCode = true
  world.clear()
  expect([world.corps.size, world.clockOffset(), world.modes.newErrorCode]).toEqual([0, 0, false])
  world.close()
  const again = openWorld({ dataDir })
  expect(again.corps.size).toBe(0)
  again.close()
})

test('a world in memory starts empty each time', () => {
  openWorld().corps.put('1', corp('1', 'first'))
  expect(openWorld().corps.size).toBe(0)
})
