import type { FastifyInstance } from 'fastify'
import { loadContract } from '../gateway/contract'
import { lookUpError } from '../gateway/error-catalogue'
import { htmlAnswer } from '../http/answer'
import { type Endpoint, openDoor } from '../http/door'
import { messagePage } from '../pages/message-page'
import type { Platform } from '../platform'
import { authorize } from './authorize'
import { exchangeAuthCode } from './exchange-auth-code'
import { refreshToken } from './refresh-token'
import { tokenEndpoint } from './token-endpoint'
import { userInfo } from './user-info'

const TOKEN_CALLS = {
  exchangeAuthCode: { call: exchangeAuthCode, countsAs: 'exchanges' },
  refreshToken: { call: refreshToken, countsAs: 'refreshes' },
  userInfo: { call: userInfo, countsAs: undefined },
} as const

/** The authorisation pages, old and new address, and the three token endpoints. */
export function registerOAuth(server: FastifyInstance, platform: Platform): void {
  const { world, validator, faults, requests, tokenCounters: counters } = platform
  const page: Endpoint = {
    identify: () => ({ operation: 'authorizePage' }),
    handle: (incoming) => authorize(world, incoming),
    errorAnswer: (code) => htmlAnswer(500, messagePage('Error', lookUpError('oauth', code).message, String(code))),
  }
  for (const path of ['/authorize.html', '/marketplace/authorize.html']) {
    server.get(path, openDoor(faults, requests, page))
  }
  for (const operation of loadContract().operations) {
    const tokenCall = TOKEN_CALLS[operation.id as keyof typeof TOKEN_CALLS]
    if (!tokenCall) continue
    const endpoint = tokenEndpoint({ world, validator, counters, operation, ...tokenCall })
    server.post(operation.path, openDoor(faults, requests, endpoint))
  }
}
