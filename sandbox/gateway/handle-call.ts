import type { Answer, Incoming } from '../http/answer'
import type { Platform } from '../platform'
import { authenticateSecret, authenticateToken } from './authenticate'
import { checkAccess } from './check-access'
import { checkHeaders, checkTimestamp, headerNotes, modeOf } from './check-headers'
import { type ContractVariant, loadContract } from './contract'
import { type Match, matchOperation, variantOf } from './match-operation'
import { ApiError, type Operation } from './operation'
import { readCall } from './read-call'
import { refusal } from './refuse'
import { findOperation } from './registry'
import { restAnswer, restError, sandboxFailure } from './rest-answer'
import { schemaView } from './wire-json'

/** The operation that a request line of the REST host names. */
export function matchRest(method: string, path: string): Match | undefined {
  return path.startsWith('/v1/') ? matchOperation(loadContract().operations, method, path) : undefined
}

/** One REST call: the checks in the documented order, the operation, and its answer held against the contract. */
export function handleCall(platform: Platform, incoming: Incoming): Answer {
  const notes = headerNotes(incoming, platform.world.modes.strictHeaders)
  try {
    const answer = run(platform, incoming, notes)
    return { ...answer, notes: [...notes, ...(answer.notes ?? [])] }
  } catch (error) {
    if (error instanceof ApiError) return { ...restError(error, platform.world.modes.newErrorCode), notes }
    return sandboxFailure('operation crashed', undefined, [
      error instanceof Error ? String(error.stack) : String(error),
    ])
  }
}

function run(platform: Platform, incoming: Incoming, notes: string[]): Answer {
  const { world, replays, limits } = platform
  const now = world.realNow()
  const mode = modeOf(incoming)
  checkHeaders(incoming, mode)
  checkTimestamp(incoming, now)
  const authenticated = mode === 'oauth' ? authenticateToken(world, incoming) : authenticateSecret(world, incoming)
  const { caller, tenant, limitKey } = authenticated
  const { 'x-tc-timestamp': timestamp = '', 'x-tc-nonce': nonce = '' } = incoming.headers
  if (!replays.isFirst(tenant, timestamp, nonce, now)) throw refusal(190301)
  const { allowedIps } = world.modes
  if (allowedIps.length > 0 && !allowedIps.includes(incoming.ip)) throw refusal(500125)
  const match = matchRest(incoming.method, incoming.path)
  limits.countCall(caller, limitKey, match?.operation, world.now())
  if (!match) throw refusal(200004)
  checkAccess(authenticated, match.operation)
  const variant = variantOf(match.operation, Object.fromEntries(incoming.query))
  const operation = requireOperation(match, variant, notes)

  const { query, body, notes: remarks } = readCall(platform, match.operation, match.params, incoming)
  notes.push(...remarks)
  if (operation.id === 'createMeeting') limits.countCreate(`${tenant} ${String(body.userid)}`, world.now())
  const value = operation.run({ world, caller, params: match.params, query, body })
  return holdAgainstContract(platform, match, variant, value)
}

function requireOperation({ operation }: Match, variant: ContractVariant | undefined, notes: string[]): Operation {
  const found = (variant && findOperation(variant.id)) ?? findOperation(operation.id)
  if (found) return found
  notes.push(`not implemented by the sandbox: ${variant?.id ?? operation.id}`)
  throw refusal(200004, 'not implemented by the sandbox')
}

function holdAgainstContract(
  { validator }: Platform,
  { operation }: Match,
  variant: ContractVariant | undefined,
  value: unknown,
): Answer {
  const answerRef = variant?.answerRef ?? operation.answerRef
  if (value === undefined) {
    if (operation.mayAnswerEmpty || !answerRef) return restAnswer(undefined)
    return sandboxFailure('answer breaks the contract', operation.id, ['it is empty'])
  }
  const problems = answerRef ? validator.check(answerRef, schemaView(value)) : []
  if (problems.length > 0) return sandboxFailure('answer breaks the contract', operation.id, problems)
  return restAnswer(value)
}
