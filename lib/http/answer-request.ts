import 'server-only'
import { randomUUID } from 'node:crypto'
import { withLogFields } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { finish } from './finish'
import { toProblem } from './problem'
import { routeTemplate } from './route-template'

/**
 * Answers a request of a door: gives it an id, which every line that is logged for it has, turns what is thrown into a problem, and
 * counts it under the name of its route.
 */
export async function answerRequest(
  request: Request,
  params: object,
  work: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const startedAt = performance.now()
  const requestId = randomUUID()
  return await withLogFields({ requestId }, async () => {
    const response = await work(requestId).catch((error: unknown) => toProblem(error, requestId))
    const door = routeTemplate(new URL(request.url).pathname, params)
    const labels = { door, method: request.method, status: String(response.status) }
    metrics().requests.observe(labels, (performance.now() - startedAt) / 1_000)
    return finish(response, requestId)
  })
}
