import type { Incoming } from '../http/answer'
import type { ContractDocument, ContractOperation } from './contract'
import { refusal } from './refuse'
import { unknownFields } from './unknown-fields'
import type { Validator } from './validator'

/** Body and parameters of a call, checked. */
export interface ReadCall {
  query: Record<string, string>
  body: Record<string, unknown>
  notes: string[]
}

/** Later clients name whoever acts by these; they are taken everywhere, so nothing is to be remarked. */
const OPERATOR = ['operator_id', 'operator_id_type']

/** Checks 11 and 12: the body fits the contract (200005), then the parameters do (200006). Unknown names are only noted. */
export function readCall(
  { validator, documents }: { validator: Validator; documents: ContractDocument[] },
  operation: ContractOperation,
  params: Record<string, string>,
  incoming: Incoming,
): ReadCall {
  const notes: string[] = []
  let body: Record<string, unknown> = {}
  if (operation.bodyRef) {
    const sent = parseObject(incoming)
    body = namesTheCaller(operation) ? withUserid(sent) : sent
    const problems = validator.check(operation.bodyRef, body)
    if (problems.length > 0) throw refusal(200005, problems.join('; '))
    const unknown = unknownFields(documents, operation.bodyRef, body).filter((path) => !OPERATOR.includes(path))
    notes.push(...unknown.map((path) => `unknown field ${path}`))
  } else if (incoming.body.length > 0) notes.push('a body where none is expected')

  const query = readQuery(incoming, operation, notes)
  for (const { name, in: place, required, hasDefault, schemaRef } of operation.parameters) {
    const value = (place === 'path' ? params : query)[name]
    if (value === undefined) {
      if (required && !hasDefault) throw refusal(200006, `${name} is missing`)
      continue
    }
    const problems = validator.checkText(schemaRef, value)
    if (problems.length > 0) throw refusal(200006, `${name}: ${problems.join('; ').replaceAll('/text ', '')}`)
  }
  return { query, body, notes }
}

function parseObject({ headers, body }: Incoming): Record<string, unknown> {
  if (!headers['content-type']?.startsWith('application/json')) throw refusal(200005, 'Content-Type is not JSON')
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Falls through to the same refusal.
  }
  throw refusal(200005, 'the body is not a JSON object')
}

function readQuery(incoming: Incoming, { parameters }: ContractOperation, notes: string[]): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of incoming.query) {
    if (name in query) notes.push(`parameter ${name} is given more than once`)
    else query[name] = value
    const isKnown = OPERATOR.includes(name) || parameters.some((parameter) => parameter.name === name)
    if (!isKnown) notes.push(`unknown parameter ${name}`)
  }
  const wantsUserid = parameters.some(
    ({ name, in: place, required }) => name === 'userid' && place === 'query' && required,
  )
  return wantsUserid ? withUserid(query) : query
}

/** In the address book `userid` is whom the call is about, not who calls. */
function namesTheCaller({ path }: ContractOperation): boolean {
  return !path.startsWith('/v1/users')
}

/** Later clients name the operator by operator_id; both spellings are taken everywhere. */
function withUserid<T>(given: Record<string, T>): Record<string, T> {
  const { userid, operator_id: operatorId } = given
  return userid === undefined && operatorId !== undefined ? { ...given, userid: operatorId } : given
}
