/** A length of time, in Unix milliseconds. */
export interface Span {
  from: number
  to: number
}

/** The time that at least one of the spans takes, as spans that do not touch, by their beginning. One that ends before it begins is empty. */
export function uniteSpans(spans: readonly Span[]): Span[] {
  const united: Span[] = []
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = united.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else united.push({ from, to: Math.max(from, to) })
  }
  return united
}

/** How long spans that do not overlap are together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)
