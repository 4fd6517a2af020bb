import { publicRoute } from '@/lib/http/public-route'
import { readMetrics } from '@/lib/operations/read-metrics'
import { requireMetricsToken } from '@/lib/operations/require-metrics-token'

export const GET = publicRoute('answers only to the token that the operator chose', async ({ request }) => {
  requireMetricsToken(request)
  return await readMetrics()
})
