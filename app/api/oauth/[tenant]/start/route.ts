import { readCookie, serializeCookie } from '@/lib/auth/cookies'
import { signInFailure } from '@/lib/auth/sign-in-failure'
import { startSignIn } from '@/lib/auth/start-sign-in'
import { publicRoute } from '@/lib/http/public-route'
import { requireVisit } from '@/lib/http/require-visit'
import { seeOther } from '@/lib/http/see-other'

const YEAR = 365 * 24 * 3_600

export const GET = publicRoute<{ tenant: string }>(
  'begins a sign-in',
  async ({ request, params, now, requestId, address }) => {
    requireVisit(request)
    const slug = params.tenant
    const returnTo = new URL(request.url).searchParams.get('returnTo')
    try {
      const { location, browserSecret } = await startSignIn({
        slug,
        returnTo,
        sessionToken: readCookie(request, 'session'),
        browserSecret: readCookie(request, 'browser'),
        invitationToken: readCookie(request, 'invitation'),
        setupCode: readCookie(request, 'setup'),
        address,
        now,
      })
      const response = seeOther(location)
      response.headers.append('set-cookie', serializeCookie('browser', browserSecret, YEAR))
      response.headers.append('set-cookie', serializeCookie('tenant', slug, YEAR))
      return response
    } catch (error) {
      return signInFailure(error, requestId)
    }
  },
)
