import type { z } from 'zod'
import type { FieldError } from '@/lib/errors'

type Issue = z.core.$ZodIssue

const OUR_CODE = /^[a-z][a-z0-9_]*$/
const limits: Record<string, [small: string, big: string]> = {
  string: ['too_short', 'too_long'],
  array: ['too_few', 'too_many'],
  set: ['too_few', 'too_many'],
}

/**
 * The wrong fields of a zod error, with our codes. A schema names a code of its own by giving it as the message
 * (`.refine(…, 'ends_before_start')`), and values for its sentence as `params`.
 */
export function toFieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: toPath([...issue.path, key]), code: 'unknown_field' }))
    }
    const values = valuesOf(issue)
    return [{ path: toPath(issue.path), code: codeOf(issue), ...(values && { values }) }]
  })
}

const toPath = (path: readonly PropertyKey[]): string => path.map(String).join('.')

function codeOf(issue: Issue): string {
  if (OUR_CODE.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined') ? 'required' : 'wrong_type'
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'required'
      return limits[issue.origin]?.[0] ?? 'too_small'
    case 'too_big':
      return limits[issue.origin]?.[1] ?? 'too_big'
    case 'invalid_value':
      return 'not_an_option'
    case 'invalid_format':
      return 'wrong_format'
    default:
      return 'not_valid'
  }
}

function valuesOf(issue: Issue): FieldError['values'] {
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code !== 'custom' || !issue.params) return undefined
  const entries = Object.entries(issue.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
