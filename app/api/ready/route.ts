import { publicRoute } from '@/lib/http/public-route'
import { checkReadiness } from '@/lib/operations/check-readiness'

export const GET = publicRoute('says whether the process can serve, in words that are of nobody', async () => {
  const readiness = await checkReadiness()
  return Response.json(readiness, { status: readiness.status === 'unready' ? 503 : 200 })
})
