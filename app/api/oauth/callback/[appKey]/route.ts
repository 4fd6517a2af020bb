import { readCookie, serializeCookie } from '@/lib/auth/cookies'
import { finishSignIn } from '@/lib/auth/finish-sign-in'
import { SESSION_SECONDS } from '@/lib/auth/sessions'
import { signInFailure } from '@/lib/auth/sign-in-failure'
import { publicRoute } from '@/lib/http/public-route'
import { seeOther } from '@/lib/http/see-other'

export const GET = publicRoute<{ appKey: string }>('ends a sign-in', async ({ request, params, ...circumstances }) => {
  try {
    const { location, sessionToken } = await finishSignIn({
      appKey: params.appKey,
      query: new URL(request.url).searchParams,
      browserSecret: readCookie(request, 'browser'),
      sessionToken: readCookie(request, 'session'),
      userAgent: request.headers.get('user-agent'),
      ...circumstances,
    })
    const response = seeOther(location)
    response.headers.append('set-cookie', serializeCookie('session', sessionToken, SESSION_SECONDS))
    for (const pass of ['invitation', 'setup'] as const) {
      if (readCookie(request, pass)) response.headers.append('set-cookie', serializeCookie(pass, '', 0))
    }
    return response
  } catch (error) {
    return signInFailure(error, circumstances.requestId)
  }
})
