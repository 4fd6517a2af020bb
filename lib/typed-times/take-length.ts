import { NUMBER, readNumber } from './read-number'
import type { Typed } from './typed'

const later = '(?!\\s*(?:后|later|from now))'
const HOURS = '(?:hours?|hrs?|h)'
const MINUTES = '(?:minutes?|mins?|m)'

const forms: readonly [RegExp, (found: RegExpExecArray) => number][] = [
  [/(?:for )?half an hour/u, () => 30],
  [/(?:for )?an hour and a half/u, () => 90],
  [/(?:for )?an? hour\b/u, () => 60],
  [new RegExp(`(${NUMBER})个半(?:小时|钟头)${later}`, 'u'), ([, hours = '']) => readNumber(hours) * 60 + 30],
  [new RegExp(`(${NUMBER})个?小时半${later}`, 'u'), ([, hours = '']) => readNumber(hours) * 60 + 30],
  [new RegExp(`半个?(?:小时|钟头)${later}`, 'u'), () => 30],
  [
    new RegExp(`(\\d+\\.\\d+|${NUMBER})个?(?:小时|钟头)(?:零?(${NUMBER})分钟?)?${later}`, 'u'),
    ([, hours = '', minutes = '0']) => readHours(hours) * 60 + readNumber(minutes),
  ],
  [new RegExp(`(${NUMBER})分钟${later}`, 'u'), ([, minutes = '']) => readNumber(minutes)],
  [
    new RegExp(`(?:for )?\\b(\\d+(?:\\.\\d+)?) ?${HOURS} ?(?:(\\d{1,2}) ?${MINUTES}?)?\\b${later}`, 'u'),
    ([, hours = '', minutes = '0']) => readHours(hours) * 60 + Number(minutes),
  ],
  [new RegExp(`(?:for )?\\b(\\d+) ?${MINUTES}\\b${later}`, 'u'), ([, minutes = '']) => Number(minutes)],
]

const readHours = (text: string): number => (text.includes('.') ? Number(text) : readNumber(text))

/** Takes how long it lasts out of the text, in minutes: `45m`, `1h30`, `一个半小时`. */
export function takeLength(typed: Typed): number | undefined {
  for (const [pattern, read] of forms) {
    const found = typed.take(pattern)
    if (found) return Math.round(read(found))
  }
  return undefined
}
