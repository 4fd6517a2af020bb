import { readCookie } from '@/lib/auth/cookies'
import { parseInput } from '@/lib/http/parse-input'
import { publicRoute } from '@/lib/http/public-route'
import { readJsonBody } from '@/lib/http/read-json-body'
import { requireSetupCode } from '@/lib/setup/require-setup-code'
import { application } from '@/lib/setup/schema'
import { saveApplication } from '@/lib/tencent-settings/save-application'

const why = 'takes the application of a tenant from whoever holds its setup code'

export const PUT = publicRoute<{ tenant: string }>(why, async ({ request, params, ...circumstances }) => {
  const { tenant } = await requireSetupCode(params.tenant, readCookie(request, 'setup') ?? '', circumstances.now)
  const input = parseInput(application, await readJsonBody(request))
  await saveApplication({ tenant, actor: { kind: 'operator' }, ...circumstances }, input)
  return new Response(null, { status: 204 })
})
