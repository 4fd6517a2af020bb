import { randomBytes } from 'node:crypto'
import type { ContractOperation } from '../gateway/contract'
import { lookUpError } from '../gateway/error-catalogue'
import type { Validator } from '../gateway/validator'
import { type Answer, type Incoming, jsonAnswer } from '../http/answer'
import type { Endpoint } from '../http/door'
import type { World } from '../state/world'
import { OAuthError } from './oauth-error'
import type { TokenCounters } from './token-counters'

/** What a token call does, given a body that fits the contract. */
type TokenCall = (world: World, body: Record<string, string>) => { open_id: string }

interface TokenEndpoint {
  world: World
  validator: Validator
  counters: TokenCounters
  operation: ContractOperation
  call: TokenCall
  /** What a success counts as; checking a token counts as nothing. */
  countsAs?: 'exchanges' | 'refreshes'
}

/** Wraps a token call: JSON body in, envelope `{nonce, data, message, code}` out. */
export function tokenEndpoint({ world, validator, counters, operation, call, countsAs }: TokenEndpoint): Endpoint {
  const errorAnswer = (code: number, message = lookUpError('oauth', code).message): Answer => {
    const status = world.modes.oauthErrorStatus === 200 ? 200 : lookUpError('oauth', code).status
    return { ...envelope(status, code, message, {}), code }
  }

  return {
    identify: (incoming) => ({ operation: operation.id, openId: openIdIn(incoming.body) }),
    errorAnswer,
    handle(incoming) {
      try {
        const data = call(world, readBody(validator, operation, incoming))
        if (countsAs) counters.count(countsAs, data.open_id)
        return envelope(200, 0, 'SUCCESS', data)
      } catch (error) {
        if (!(error instanceof OAuthError)) throw error
        counters.count('rejected', openIdIn(incoming.body))
        return errorAnswer(error.code, error.message)
      }
    },
  }
}

function envelope(status: number, code: number, message: string, data: unknown): Answer {
  const nonce = randomBytes(8).toString('hex')
  return jsonAnswer(status, { nonce, data, message, code }, { 'cache-control': 'no-store' })
}

function readBody(validator: Validator, operation: ContractOperation, { headers, body }: Incoming) {
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new OAuthError(10, 'Content-Type must be application/json')
  }
  const value = parseJson(body)
  const problems = operation.bodyRef ? validator.check(operation.bodyRef, value) : []
  if (problems.length > 0) throw new OAuthError(10, problems.join('; '))
  // The contract's schema has just made sure that these are texts.
  return value as Record<string, string>
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new OAuthError(10, 'body is not JSON')
  }
}

function openIdIn(body: Buffer): string | undefined {
  try {
    const openId = JSON.parse(body.toString('utf8'))?.open_id
    return typeof openId === 'string' ? openId : undefined
  } catch {
    return undefined
  }
}
