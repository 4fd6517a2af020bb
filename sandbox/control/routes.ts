import type { FastifyInstance } from 'fastify'
import type { LimitSettings } from '../gateway/limits'
import type { FaultSketch } from '../http/faults'
import type { Platform } from '../platform'
import type { CorpSketch } from '../seed/found-corp'
import { seedWorld } from '../seed/seed-world'
import type { Modes } from '../state/world'
import { approve } from './approve'
import { attend, type Comer, type Move } from './attend'
import { describeDirectory } from './directory'
import { expireTokens, withdrawTokens } from './expire-tokens'
import { listOperations } from './list-operations'
import { makeCorp } from './make-corp'
import { type Bulk, makeMeetings } from './make-meetings'
import { type RecordOrder, recordMeeting } from './record-meeting'
import { bodies } from './schemas'
import { type AppChange, setApp } from './set-app'
import { type PersonChange, setPerson } from './set-person'
import { setViewers } from './set-viewers'
import { showScreen } from './show-screen'
import { type Steering, steerRecording } from './steer-recording'
import { webhookRoutes } from './webhook-routes'

/** Everything a person or a test does to the sandbox from outside; mounted at /_sandbox. */
export function controlRoutes(platform: Platform) {
  return async (server: FastifyInstance): Promise<void> => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'ignore'))
    // An empty body is as good as an empty object.
    server.addHook('preValidation', async (request) => {
      request.body ??= {}
    })
    directoryRoutes(server, platform)
    platformRoutes(server, platform)
    tokenRoutes(server, platform)
    meetingRoutes(server, platform)
    webhookRoutes(server, platform)
  }
}

function directoryRoutes(server: FastifyInstance, { world }: Platform): void {
  server.get('/directory', () => describeDirectory(world))
  server.post<{ Body: Partial<CorpSketch> }>('/corps', { schema: { body: bodies.corp } }, ({ body }) =>
    makeCorp(world, body),
  )
  server.put<{ Params: { sdkId: string }; Body: AppChange }>(
    '/apps/:sdkId',
    { schema: { body: bodies.app } },
    ({ params, body }) => setApp(world, params.sdkId, body),
  )
  server.put<{ Params: { corp: string; userid: string }; Body: PersonChange }>(
    '/people/:corp/:userid',
    { schema: { body: bodies.person } },
    ({ params, body }) => setPerson(world, params.corp, params.userid, body),
  )
  server.post<{ Body: { sdkId: string; corp: string; approved?: boolean } }>(
    '/approvals',
    { schema: { body: bodies.approval } },
    ({ body }) => approve(world, body.sdkId, body.corp, body.approved),
  )
}

function platformRoutes(server: FastifyInstance, platform: Platform): void {
  const { world, faults, limits, requests, webhooks } = platform
  server.post('/reset', () => {
    world.clear()
    seedWorld(world)
    platform.forget()
    return { reset: true }
  })
  server.get('/operations', () => listOperations())
  server.get('/clock', () => ({ now: world.now() }))
  server.post<{ Body: { advanceSeconds: number } }>('/clock', { schema: { body: bodies.clock } }, ({ body }) => {
    world.advanceClock(body.advanceSeconds)
    webhooks.tick()
    return { now: world.now() }
  })
  server.get('/modes', () => world.modes)
  server.post<{ Body: Partial<Modes> }>('/modes', { schema: { body: bodies.modes } }, ({ body }) =>
    Object.assign(world.modes, body),
  )
  server.get('/limits', () => limits.settings)
  server.post<{ Body: Partial<LimitSettings> }>('/limits', { schema: { body: bodies.limits } }, ({ body }) =>
    limits.change(body),
  )
  server.get('/faults', () => ({ faults: faults.list() }))
  server.post<{ Body: FaultSketch }>('/faults', { schema: { body: bodies.fault } }, ({ body }) => faults.add(body))
  server.delete<{ Params: { id?: string } }>('/faults/:id', ({ params }) => {
    faults.remove(params.id)
    return { faults: faults.list() }
  })
  server.delete('/faults', () => {
    faults.remove()
    return { faults: [] }
  })
  server.get<{ Querystring: { since?: string } }>('/requests', ({ query }) => ({
    requests: requests.since(Number(query.since ?? 0)),
    last: requests.last(),
  }))
}

function tokenRoutes(server: FastifyInstance, { world, tokenCounters }: Platform): void {
  server.get('/tokens', () => tokenCounters.report())
  server.post<{ Body: { openId?: string } }>('/tokens/expire', { schema: { body: bodies.openId } }, ({ body }) =>
    expireTokens(world, body.openId),
  )
  server.post<{ Body: { openId: string } }>(
    '/tokens/withdraw',
    { schema: { body: bodies.requiredOpenId } },
    ({ body }) => withdrawTokens(world, body.openId),
  )
}

function meetingRoutes(server: FastifyInstance, { world }: Platform): void {
  for (const move of ['join', 'leave', 'wait', 'admit'] satisfies Move[]) {
    server.post<{ Params: { id: string }; Body: Comer }>(
      `/meetings/:id/${move}`,
      { schema: { body: bodies.userid } },
      ({ params, body }) => attend(world, params.id, move, body),
    )
  }
  for (const move of ['share', 'unshare'] as const) {
    server.post<{ Params: { id: string }; Body: { userid: string } }>(
      `/meetings/:id/${move}`,
      { schema: { body: bodies.requiredUserid } },
      ({ params, body }) => showScreen(world, params.id, move, body.userid),
    )
  }
  server.post<{ Params: { id: string }; Body: { watching: number } }>(
    '/meetings/:id/viewers',
    { schema: { body: bodies.viewers } },
    ({ params, body }) => setViewers(world, params.id, body.watching),
  )
  server.post<{ Params: { id: string }; Body: Steering }>(
    '/meetings/:id/recording',
    { schema: { body: bodies.steering } },
    ({ params, body }) => steerRecording(world, params.id, body),
  )
  server.post<{ Params: { id: string }; Body: RecordOrder }>(
    '/meetings/:id/record',
    { schema: { body: bodies.record } },
    ({ params, body }) => recordMeeting(world, params.id, body),
  )
  server.post<{ Body: Bulk }>('/bulk', { schema: { body: bodies.bulk } }, ({ body }) => makeMeetings(world, body))
}
