import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { locales } from './locale'
import { messagesOf } from './messages'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every `noun.verb` that stands in code which writes to the audit. */
function actionsInCode(): string[] {
  const files = ['lib', 'worker'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('generated/'))
      .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8')),
  )
  const writing = files.filter((text) => /audit/i.test(text))
  return [
    ...new Set(
      writing.flatMap((text) => [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].flatMap(([, name]) => name ?? [])),
    ),
  ]
}

it.each(locales)('every action of the audit has its name and its sentence in %s', (locale) => {
  const words: Record<string, Record<string, { name: string; sentence: string } | undefined>> = messagesOf(locale).audit
    .actions
  const actions = actionsInCode()
  expect(actions).toContain('sign_in.completed')
  const without = actions.filter((action) => {
    const [noun = '', verb = ''] = action.split('.')
    const { name, sentence } = words[noun]?.[verb] ?? {}
    return !name || !sentence
  })
  expect(without).toEqual([])
})

it.each(locales)('every noun of the audit has its group in %s', (locale) => {
  const { actions, groups } = messagesOf(locale).audit
  expect(Object.keys(groups).sort()).toEqual(Object.keys(actions).sort())
})
