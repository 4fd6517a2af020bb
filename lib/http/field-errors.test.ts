import { expect, it } from 'vitest'
import { z } from 'zod'
import { toFieldErrors } from './field-errors'

function errorsOf(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value)
  if (parsed.success) throw new Error('the value should not parse')
  return toFieldErrors(parsed.error.issues)
}

it.each([
  ['a missing field', z.object({ a: z.string() }), {}, { path: 'a', code: 'required' }],
  ['an empty text', z.object({ a: z.string().min(1) }), { a: '' }, { path: 'a', code: 'required', values: { min: 1 } }],
  ['another type', z.object({ a: z.string() }), { a: 1 }, { path: 'a', code: 'wrong_type' }],
  [
    'a long text',
    z.object({ a: z.string().max(2) }),
    { a: 'abc' },
    { path: 'a', code: 'too_long', values: { max: 2 } },
  ],
  [
    'a short list',
    z.object({ a: z.array(z.int()).min(2) }),
    { a: [1] },
    { path: 'a', code: 'too_few', values: { min: 2 } },
  ],
  ['a large number', z.object({ a: z.int().max(9) }), { a: 10 }, { path: 'a', code: 'too_big', values: { max: 9 } }],
  ['an unknown choice', z.object({ a: z.enum(['x']) }), { a: 'y' }, { path: 'a', code: 'not_an_option' }],
  ['a bad format', z.object({ a: z.iso.datetime() }), { a: 'soon' }, { path: 'a', code: 'wrong_format' }],
  [
    'a nested field',
    z.object({ a: z.array(z.object({ b: z.int() })) }),
    { a: [{}] },
    { path: 'a.0.b', code: 'required' },
  ],
  ['a field nobody asked for', z.strictObject({}), { role: 'OWNER' }, { path: 'role', code: 'unknown_field' }],
] as const)('names %s', (_, schema, value, error) => {
  expect(errorsOf(schema, value)).toEqual([error])
})

it("takes a schema's own code and the values of its sentence", () => {
  const schema = z.object({ end: z.number() }).superRefine((_, context) => {
    context.addIssue({ code: 'custom', message: 'ends_too_late', path: ['end'], params: { days: 90, other: null } })
  })
  expect(errorsOf(schema, { end: 1 })).toEqual([{ path: 'end', code: 'ends_too_late', values: { days: 90 } }])
  expect(
    errorsOf(
      z.string().refine(() => false, 'blocked_word'),
      'x',
    ),
  ).toEqual([{ path: '', code: 'blocked_word' }])
})
