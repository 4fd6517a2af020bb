import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildRequest, checkInput } from './build-request'
import { defineOperation } from './catalogue/define-operation'

const operator = { id: 'tester', idType: 1, sendOperatorId: false } as const

const echo = defineOperation({
  id: 'echo',
  summary: 'For this test',
  method: 'GET',
  path: '/v1/things/{thing}/parts',
  since: '1.0.1',
  auth: ['secret'],
  scope: [],
  who: ['self'],
  rateClass: 'general',
  doc: 'none',
  input: z.strictObject({
    thing: z.string(),
    q: z.union([z.string(), z.number()]).optional(),
    limits: z.strictObject({ top: z.int() }).optional(),
  }),
  reply: z.unknown(),
  toRequest: ({ thing, q }) => ({ path: { thing }, query: { q, userid: 'a' } }),
  map: () => undefined,
})

describe('buildRequest', () => {
  test('sends the very address that is signed, whatever the values are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value !== '.' && value !== '..')
    fc.assert(
      fc.property(text, text, (thing, q) => {
        const { uri } = buildRequest(echo, { thing, q }, operator)
        const url = new URL(uri, 'https://api.meeting.qq.com')
        expect(url.pathname + url.search).toBe(uri)
        expect(url.pathname.split('/')).toHaveLength(5)
        expect(decodeURIComponent(url.pathname.split('/')[3] ?? '')).toBe(thing)
        expect(uri.split('q=')[1]).toMatch(/&userid=a$/)
      }),
    )
  })

  test.each([
    ['123+123', '123%2B123'],
    ["it's", 'it%27s'],
    ['a b&c=d', 'a%20b%26c%3Dd'],
    ['张三', '%E5%BC%A0%E4%B8%89'],
    ['../../v1/users', '..%2F..%2Fv1%2Fusers'],
  ])('encodes %j once', (value, encoded) => {
    expect(buildRequest(echo, { thing: value, q: value }, operator).uri).toBe(
      `/v1/things/${encoded}/parts?q=${encoded}&userid=a`,
    )
  })

  test.each(['.', '..', '', '\ud800'])('refuses %j as part of a path', (thing) => {
    expect(() => buildRequest(echo, { thing }, operator)).toThrow(
      expect.objectContaining({ kind: 'input', issues: [expect.objectContaining({ path: 'thing' })] }),
    )
  })

  test('leaves undefined query values out and sends no body', () => {
    expect(buildRequest(echo, { thing: 'x' }, operator)).toEqual({
      method: 'GET',
      uri: '/v1/things/x/parts?userid=a',
      body: '',
    })
  })
})

test('checkInput names the field that is wrong, at any depth', () => {
  expect(() => checkInput(echo, { thing: 'x', limits: { top: 'high' } })).toThrow(
    expect.objectContaining({
      kind: 'input',
      outcome: 'not-executed',
      message: expect.stringContaining('echo: limits.top'),
      issues: [expect.objectContaining({ path: 'limits.top' })],
    }),
  )
})
