import { describe, expect, test } from 'vitest'
import { locales } from './locale'
import { messagesOf } from './messages'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  )
}

/** The ICU arguments and rich-text tags of a message, sorted; throws where braces do not close. */
function argumentsOf(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].flatMap(([, tag]) => tag ?? []))
  let at = 0
  const read = (pattern: RegExp): string => {
    const found = new RegExp(pattern, 'y')
    found.lastIndex = at
    const text = found.exec(message)?.[0] ?? ''
    at += text.length
    return text.trim()
  }
  const readText = () => {
    read(/[^{}]*/)
    while (message[at] === '{') {
      readArgument()
      read(/[^{}]*/)
    }
  }
  const readBlock = (inside: () => void) => {
    if (message[at++] !== '{') throw new SyntaxError(`Expected a brace at ${at} of: ${message}`)
    inside()
    if (message[at++] !== '}') throw new SyntaxError(`Unclosed brace in: ${message}`)
  }
  const readArgument = () =>
    readBlock(() => {
      names.add(read(/\s*\w+\s*/))
      const kind = read(/,\s*\w+\s*/)
      if (!/plural|select/.test(kind)) read(/[^{}]*/)
      else while (read(/[\s,]*[=\w:]+\s*/)) if (message[at] === '{') readBlock(readText)
      read(/\s*/)
    })
  readText()
  if (at < message.length) throw new SyntaxError(`Unopened brace in: ${message}`)
  return [...names].sort()
}

describe('every language says everything', () => {
  const [original, ...others] = locales.map((locale) => ({ locale, texts: new Map(leaves(messagesOf(locale))) }))

  test.each(others)('$locale has exactly the keys of the original', ({ texts }) => {
    expect([...texts.keys()].sort()).toEqual([...(original?.texts.keys() ?? [])].sort())
  })

  test.each(others)('$locale asks for the same arguments in every text', ({ texts }) => {
    const differing = [...texts].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(original?.texts.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  test.each(locales)('%s has no empty text', (locale) => {
    expect(leaves(messagesOf(locale)).filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

test('arguments are found wherever they stand', () => {
  const message =
    '{count, plural, offset:1 =0 {nobody} one {# of {team}} other {# people}} in <b>{room}</b> at {n, number}'
  expect(argumentsOf(message)).toEqual(['b', 'count', 'n', 'room', 'team'])
  expect(argumentsOf('{role, select, OWNER {Owner} other {Member}}')).toEqual(['role'])
  expect(argumentsOf('plain')).toEqual([])
  expect(() => argumentsOf('broken {count, plural, one {x}')).toThrow(SyntaxError)
  expect(() => argumentsOf('broken }')).toThrow(SyntaxError)
})
