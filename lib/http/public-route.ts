import 'server-only'
import { randomUUID } from 'node:crypto'
import { declareDoor } from './doors'
import { finish } from './finish'
import { toProblem } from './problem'
import { requireSameOrigin } from './same-origin'

/** What a door outside the tenants gets. */
interface PublicCall<Params> {
  request: Request
  params: Params
  now: Date
  requestId: string
}

/** Opens a door that needs no tenant; `why` says what makes that safe. Changes must come from our own pages here too. */
export function publicRoute<Params = Record<never, string>>(
  why: string,
  run: (call: PublicCall<Params>) => Promise<Response>,
) {
  const handler = async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = randomUUID()
    try {
      requireSameOrigin(request)
      const response = await run({ request, params: await context.params, now: new Date(), requestId })
      return finish(response, requestId)
    } catch (error) {
      return finish(toProblem(error, requestId), requestId)
    }
  }
  return declareDoor(handler, { kind: 'public', why })
}
