import 'server-only'
import type { Circumstances } from '@/lib/tenants/context'
import { answerRequest } from './answer-request'
import { readCaller } from './caller-header'
import { declareDoor } from './doors'
import { requireNoBody } from './require-no-body'
import { requireSameOrigin } from './same-origin'

/** What a door outside the tenants gets. */
interface PublicCall<Params> extends Circumstances {
  request: Request
  params: Params
}

/**
 * Opens a door that needs no tenant; `why` says what makes that safe. Changes must come from our own pages here too, unless
 * another server calls and proves by itself who it is.
 */
export function publicRoute<Params = Record<never, string>>(
  why: string,
  run: (call: PublicCall<Params>) => Promise<Response>,
  { calledBy = 'browser' }: { calledBy?: 'browser' | 'server' } = {},
) {
  const handler = async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    return await answerRequest(request, params ?? {}, async (requestId) => {
      requireNoBody(request)
      if (calledBy === 'browser') requireSameOrigin(request)
      return await run({ request, params, now: new Date(), requestId, address: readCaller(request) })
    })
  }
  return declareDoor(handler, { kind: 'public', why, calledBy })
}
