import type { ReactNode } from 'react'

/** Names, texts, numbers and words of JSON; whatever is between stands as it is. */
const tokens = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** JSON in lines, its names and values told apart by colour; any other text as it is. */
export function JsonText({ text }: { text: string }) {
  const pretty = inLines(text)
  const parts: ReactNode[] = []
  let end = 0
  for (const match of pretty.matchAll(tokens)) {
    const [whole, quoted, colon] = match
    parts.push(pretty.slice(end, match.index))
    const look = quoted ? (colon ? 'text-accent-ink' : 'text-tone-success') : 'text-tone-violet'
    parts.push(
      <span key={match.index} className={look}>
        {quoted ?? whole}
      </span>,
      colon ?? '',
    )
    end = match.index + whole.length
  }
  parts.push(pretty.slice(end))
  return <code>{parts}</code>
}

/** Numbers stay as they came: an id may have more digits than a number can hold. */
function inLines(text: string): string {
  try {
    JSON.parse(text)
  } catch {
    return text
  }
  let depth = 0
  return text.replace(/\{\s*\}|\[\s*\]|"(?:\\.|[^"\\])*"|[{}[\],:]|\s+/g, (token) => {
    if (/^\s/.test(token)) return ''
    if (/^(\{\s*\}|\[\s*\])$/.test(token)) return token
    if (token === '{' || token === '[') return `${token}\n${'  '.repeat(++depth)}`
    if (token === '}' || token === ']') return `\n${'  '.repeat(--depth)}${token}`
    if (token === ',') return `,\n${'  '.repeat(depth)}`
    return token === ':' ? ': ' : token
  })
}
