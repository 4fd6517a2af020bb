import type { FastifyInstance } from 'fastify'
import type { Incoming } from '../http/answer'
import { openDoor } from '../http/door'
import type { Platform } from '../platform'
import { lookUpError } from './error-catalogue'
import { handleCall, matchRest } from './handle-call'
import { variantOf } from './match-operation'
import type { ApiError } from './operation'
import { findOperation } from './registry'
import { restError } from './rest-answer'

/** The REST gateway: everything under /v1 goes through one door, known or not. */
export function registerGateway(server: FastifyInstance, platform: Platform): void {
  const { faults, requests, world } = platform
  const door = openDoor(faults, requests, {
    identify: (incoming) => ({ operation: operationIdOf(incoming), openId: incoming.headers.openid }),
    handle: (incoming) => handleCall(platform, incoming),
    errorAnswer(code) {
      const { status, message } = lookUpError('rest', code)
      return restError({ code, message, status: status as ApiError['status'] }, world.modes.newErrorCode)
    },
  })
  server.all('/v1/*', door)
  server.all('/v1', door)
}

function operationIdOf({ method, path, query }: Incoming): string | undefined {
  const match = matchRest(method, path)
  const variant = match && variantOf(match.operation, Object.fromEntries(query))
  // Some variants have names that are no operationId; then the operation's own name stands.
  return variant && findOperation(variant.id) ? variant.id : match?.operation.id
}
