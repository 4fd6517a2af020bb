import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

// A control that is off says why, where the keyboard comes by: `disabledReason` of the primitives in components/ui. The plain attribute
// takes it out of reach; a bare aria-disabled has no reason.

const root = fileURLToPath(new URL('../', import.meta.url))

const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** Where a source turns a control off without saying why. */
function offWithoutReason(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /(^|[\s{(])disabled(?=[=\s/>}]|$)/.test(line.replace(/'[^']*'|`[^`]*`|\/\/.*|^\*.*/g, '')))
}

it('the plain attribute is used nowhere', () => {
  expect(sources.length).toBeGreaterThan(200)
  expect(sources.flatMap(({ path, text }) => offWithoutReason(text).map((line) => `${path}: ${line}`))).toEqual([])
})

it('whatever is off by hand has its reason beside it', () => {
  const bare = sources.filter(
    ({ text }) => /^\s*aria-disabled=/m.test(text) && !/disabledReason|lockedReason/.test(text),
  )
  expect(bare.map(({ path }) => path)).toEqual([])
})

it.each(['<button disabled>', '<Button disabled={isBusy}>', '  disabled', '<input {...rest} disabled />'])(
  'would see %s',
  (line) => {
    expect(offWithoutReason(line)).toHaveLength(1)
  },
)
