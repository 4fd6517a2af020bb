import 'server-only'
import { log } from '@/lib/log'
import { problemPath, SignInProblem } from './sign-in-problem'

/**
 * The answer to a callback that signs nobody in. A callback that is not ours to answer is a bad request (400), the same
 * for whatever was wrong with it; its page leads on to the explanation at once. Every other ending is a 303 to it.
 */
export function signInFailure(error: unknown, requestId: string): Response {
  const problem = error instanceof SignInProblem ? error : new SignInProblem('unavailable')
  if (problem === error) log.info({ requestId, reason: problem.reason }, 'sign-in refused')
  else log.error({ requestId, err: { stack: error instanceof Error ? error.stack : undefined } }, 'sign-in failed')

  const headers = { 'referrer-policy': 'no-referrer' }
  if (problem.reason !== 'state-mismatch') {
    const location = problemPath(problem.reason, problem.restart, requestId)
    return new Response(null, { status: 303, headers: { ...headers, location } })
  }
  return new Response(badRequestPage(problemPath('state-mismatch')), {
    status: 400,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}

const badRequestPage = (location: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>400</title>
<meta http-equiv="refresh" content="0;url=${location}"></head>
<body><p>登录没有完成。<a href="${location}">查看原因</a></p>
<p lang="en">This sign-in cannot be completed. <a href="${location}">Why, and what to do</a></p></body></html>
`
