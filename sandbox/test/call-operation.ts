import { loadContract } from '../gateway/contract'
import { variantOf } from '../gateway/match-operation'
import type { ApiError, Caller } from '../gateway/operation'
import { operations } from '../gateway/operations'
import { createValidator } from '../gateway/validator'
import { schemaView } from '../gateway/wire-json'
import { identityOf } from '../state/identity'
import type { Person } from '../state/model'
import type { MemoryWorld } from './memory-world'

/** A meeting of an answer, with the fields tests compute with; its shape was checked against the contract. */
export interface Row {
  meeting_id: string
  meeting_code: string
  start_time: string
  end_time: string
  sub_meetings: { sub_meeting_id: string; status: number; start_time: number; end_time: number }[]
  [field: string]: unknown
}

/** An answer, with the lists tests look into. */
export interface Answer {
  meeting_info_list: Row[]
  participants: Record<string, unknown>[]
  next_pos: number
  [field: string]: unknown
}

interface Request {
  params?: Record<string, string>
  query?: Record<string, string | number>
  body?: Record<string, unknown>
}

/** A caller with the way it names people. */
export interface TestCaller {
  caller: Caller
  idOf(userid: string): string
}

const contract = loadContract()
const validator = createValidator(contract.documents)

/** The enterprise secret of the first corp. */
export function bySecret({ corp, world }: MemoryWorld): TestCaller {
  const secretId = [...world.credentials.values()].find((each) => each.corpId === corp.corpId)?.secretId
  return { caller: { mode: 'secret', corpId: corp.corpId, secretId }, idOf: (userid) => userid }
}

/** A person through an OAuth application, the first one of their corp unless told. */
export function byOAuth(setting: MemoryWorld, userid: string, sdkId = setting.app.sdkId): TestCaller {
  const person: Person = setting.person(userid)
  return {
    caller: { mode: 'oauth', corpId: person.corpId, sdkId, person },
    idOf: (other) => identityOf(setting.world, sdkId, setting.person(other).id).id,
  }
}

function contractFor(id: string, query: Record<string, string>) {
  for (const operation of contract.operations) {
    if (operation.id === id && !operation.variants.some((each) => each.id === id)) {
      return { ...operation, answerRef: variantOf(operation, query)?.answerRef ?? operation.answerRef }
    }
    const variant = operation.variants.find((each) => each.id === id)
    if (variant) return { ...operation, answerRef: variant.answerRef }
  }
  throw new Error(`the contract has no operation ${id}`)
}

/** Calls an operation as the gateway does: a request and an answer that do not fit the contract fail the test. */
export function callOperation(setting: MemoryWorld, by: TestCaller, id: string, request: Request): Answer {
  const answer = rawAnswer(setting, by, id, request)
  return (answer === undefined ? {} : schemaView(answer)) as Answer
}

/** The same before it becomes JSON: a bigint is a bare number on the wire, undefined a body of no bytes. */
export function rawAnswer({ world }: MemoryWorld, { caller }: TestCaller, id: string, request: Request): unknown {
  const operation = operations.find((each) => each.id === id)
  if (operation === undefined) throw new Error(`no operation ${id}`)
  const query = Object.fromEntries(Object.entries(request.query ?? {}).map(([name, value]) => [name, String(value)]))
  const { bodyRef, answerRef } = contractFor(id, query)
  const body = request.body ?? {}
  if (bodyRef) requireFit(`request of ${id}`, validator.check(bodyRef, body))
  const answer = operation.run({ world, caller, params: request.params ?? {}, query, body })
  if (answerRef && answer !== undefined) requireFit(`answer of ${id}`, validator.check(answerRef, schemaView(answer)))
  return answer
}

/** The one meeting of an answer. */
export function oneMeeting(answer: Answer): Row {
  const [row] = answer.meeting_info_list
  if (row === undefined || answer.meeting_info_list.length !== 1) throw new Error('not exactly one meeting')
  return row
}

function requireFit(what: string, complaints: string[]): void {
  if (complaints.length > 0) throw new Error(`${what}: ${complaints.join('; ')}`)
}

/** The refusal of a call, as code and HTTP status. */
export function refusal(call: () => unknown): { code: number; status: number; message: string } {
  try {
    call()
  } catch (error) {
    const { code, status, message } = error as ApiError
    if (code === undefined) throw error
    return { code, status, message }
  }
  throw new Error('the call was not refused')
}
