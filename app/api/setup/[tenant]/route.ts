import { serializeCookie } from '@/lib/auth/cookies'
import { parseInput } from '@/lib/http/parse-input'
import { publicRoute } from '@/lib/http/public-route'
import { readJsonBody } from '@/lib/http/read-json-body'
import { requireSetupCode } from '@/lib/setup/require-setup-code'
import { setupCode } from '@/lib/setup/schema'

const HOUR = 3_600
const why = "remembers in the browser a code that fits a tenant's setup"

export const POST = publicRoute<{ tenant: string }>(why, async ({ request, params, now }) => {
  const { code } = parseInput(setupCode, await readJsonBody(request))
  const { plainCode } = await requireSetupCode(params.tenant, code, now)
  return new Response(null, { status: 204, headers: { 'set-cookie': serializeCookie('setup', plainCode, HOUR) } })
})
