import 'server-only'
import { log } from '@/lib/log'
import { problemPath, SignInProblem } from './sign-in-problem'

/**
 * The answer where nobody is signed in. A callback that is not ours to answer is a bad request (400), the same for whatever was
 * wrong with it, and one of too many is a 429; their page leads on to the explanation at once. Every other ending is a 303 to it.
 */
export function signInFailure(error: unknown, requestId: string): Response {
  const problem = error instanceof SignInProblem ? error : new SignInProblem('unavailable')
  if (problem === error) log.info({ requestId, reason: problem.reason }, 'sign-in refused')
  else log.error({ requestId, err: { stack: error instanceof Error ? error.stack : undefined } }, 'sign-in failed')

  const { reason, restart, retryAfterSeconds } = problem
  const headers = { 'referrer-policy': 'no-referrer' }
  if (reason === 'too-many') {
    const wait = { 'retry-after': String(retryAfterSeconds ?? 600) }
    return shortPage(429, problemPath(reason, restart, { retryAfterSeconds }), { ...headers, ...wait })
  }
  if (reason === 'state-mismatch') return shortPage(400, problemPath(reason), headers)
  // A link that does not count says the same each time.
  const traced = reason === 'invitation-invalid' ? {} : { requestId }
  return new Response(null, { status: 303, headers: { ...headers, location: problemPath(reason, restart, traced) } })
}

function shortPage(status: 400 | 429, location: string, headers: Record<string, string>): Response {
  const html = shortHtml(status, location.replaceAll('&', '&amp;'))
  return new Response(html, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}

const shortHtml = (status: number, location: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${status}</title>
<meta http-equiv="refresh" content="0;url=${location}"></head>
<body><p>登录没有完成。<a href="${location}">查看原因</a></p>
<p lang="en">This sign-in cannot be completed. <a href="${location}">Why, and what to do</a></p></body></html>
`
