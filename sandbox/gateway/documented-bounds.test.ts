import { describe, expect, test } from 'vitest'
import type { Incoming } from '../http/answer'
import { parameterSchema } from '../test/documented'
import { promised } from '../test/promised'
import { loadContract } from './contract'
import { ApiError } from './operation'
import { readCall } from './read-call'
import { createValidator } from './validator'

const { documents } = loadContract()
const platform = { documents, validator: createValidator(documents) }

/** A value that a parameter takes: nine digits pass for ids and codes, for names and times. */
function soundValue(schemaRef: string): string {
  const { minimum, maximum, enum: choices } = parameterSchema(schemaRef)
  if (choices) return String(choices[0])
  return maximum === undefined ? '123456789' : String(minimum ?? 1)
}

/** How the gateway refuses a parameter; undefined when it takes it or complains about another one. */
function refusalOf(operationId: string, name: string, value: string): string | undefined {
  const operation = promised.find(({ id }) => id === operationId)
  if (operation === undefined) throw new Error(`no operation ${operationId}`)
  const others = operation.parameters.filter((each) => each.in === 'query' && each.name !== name)
  const query = new URLSearchParams(others.map((other): [string, string] => [other.name, soundValue(other.schemaRef)]))
  query.set(name, value)
  const incoming: Incoming = {
    method: operation.method,
    url: '',
    path: '',
    query,
    headers: {},
    rawNames: [],
    body: Buffer.alloc(0),
    ip: '127.0.0.1',
  }
  const params = Object.fromEntries(operation.parameters.map((each) => [each.name, soundValue(each.schemaRef)]))
  try {
    readCall(platform, operation, params, incoming)
    return undefined
  } catch (error) {
    const { code, status, message } = error as ApiError
    expect([error instanceof ApiError, code, status]).toEqual([true, 200006, 400])
    return message.includes(`(${name}`) ? message : undefined
  }
}

const bounded = promised
  .filter(({ bodyRef }) => bodyRef === undefined)
  .flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, in: place, schemaRef }) => {
      const { minimum, maximum, enum: choices } = place === 'query' ? parameterSchema(schemaRef) : {}
      const beyond: number[] = []
      if (minimum !== undefined) beyond.push(minimum - 1)
      if (maximum !== undefined) beyond.push(maximum + 1)
      if (choices !== undefined) beyond.push(99)
      const inside = minimum ?? maximum ?? choices?.[0] ?? 1
      return beyond.map((value) => ({ id, name, value, inside }))
    }),
  )

describe('documented bounds of parameters', () => {
  test('there are some', () => {
    expect(bounded.length).toBeGreaterThan(30)
  })

  test.each(bounded)('$id takes no $name of $value', ({ id, name, value, inside }) => {
    expect(refusalOf(id, name, String(value))).toContain(name)
    expect(refusalOf(id, name, String(inside))).toBeUndefined()
  })
})
