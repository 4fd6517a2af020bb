import { serializeCookie } from '@/lib/auth/cookies'
import { signInFailure } from '@/lib/auth/sign-in-failure'
import { startPath } from '@/lib/auth/sign-in-paths'
import { publicRoute } from '@/lib/http/public-route'
import { requireVisit } from '@/lib/http/require-visit'
import { seeOther } from '@/lib/http/see-other'
import { openInvitation } from '@/lib/invitations/open-invitation'

const HOUR = 3_600
const why = 'remembers an open invitation in the browser and leads to its sign-in'

export const GET = publicRoute<{ token: string }>(why, async ({ request, params, now, requestId, address }) => {
  requireVisit(request)
  try {
    const { tenant } = await openInvitation(params.token, address, now)
    const response = seeOther(startPath(tenant.slug))
    response.headers.append('set-cookie', serializeCookie('invitation', params.token, HOUR))
    return response
  } catch (error) {
    return signInFailure(error, requestId)
  }
})
