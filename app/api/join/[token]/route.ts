import { serializeCookie } from '@/lib/auth/cookies'
import { startPath } from '@/lib/auth/sign-in-paths'
import { problemPath } from '@/lib/auth/sign-in-problem'
import { publicRoute } from '@/lib/http/public-route'
import { requireVisit } from '@/lib/http/require-visit'
import { seeOther } from '@/lib/http/see-other'
import { findOpenInvitation } from '@/lib/invitations/find-open-invitation'

const HOUR = 3_600
const why = 'remembers an open invitation in the browser and leads to its sign-in'

export const GET = publicRoute<{ token: string }>(why, async ({ request, params, now }) => {
  requireVisit(request)
  const invitation = await findOpenInvitation(params.token, now)
  if (!invitation) return seeOther(problemPath('invitation-invalid'))
  const response = seeOther(startPath(invitation.tenant.slug))
  response.headers.append('set-cookie', serializeCookie('invitation', params.token, HOUR))
  return response
})
