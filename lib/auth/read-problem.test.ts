import { expect, it } from 'vitest'
import { readProblem } from './read-problem'
import { problemPath, signInProblems } from './sign-in-problem'

const read = (path: string) => readProblem(Object.fromEntries(new URL(path, 'http://localhost').searchParams))

it.each(signInProblems)('shows %s as it was told', (reason) => {
  expect(read(problemPath(reason))).toEqual({ reason, actionHref: '/', traceId: undefined })
})

it('starts again with one click, for the same tenant and the same page', () => {
  const path = problemPath('expired', { tenant: 'acme', returnTo: '/t/acme/meetings' })
  expect(read(path)?.actionHref).toBe('/api/oauth/acme/start?returnTo=%2Ft%2Facme%2Fmeetings')
})

it('does not offer to try again to someone suspended, but to ask again to someone rejected', () => {
  expect(read(problemPath('suspended', { tenant: 'acme' }))?.actionHref).toBe('/')
  expect(read(problemPath('rejected', { tenant: 'acme' }))?.actionHref).toBe(
    '/api/oauth/acme/start?returnTo=%2Ft%2Facme',
  )
})

it.each(['?reason=<script>', '?', '?reason=code', '?reason=__proto__'])('knows no problem at %s', (query) => {
  expect(read(`/sign-in/problem${query}`)).toBeNull()
})

it('leads nowhere but into the tenant, and shows no id that is none', () => {
  expect(read('/sign-in/problem?reason=expired&tenant=acme&returnTo=//evil.example&id=<b>')).toEqual({
    reason: 'expired',
    actionHref: '/api/oauth/acme/start?returnTo=%2Ft%2Facme',
    traceId: undefined,
  })
  expect(read('/sign-in/problem?reason=expired&tenant=../evil')?.actionHref).toBe('/')
})
