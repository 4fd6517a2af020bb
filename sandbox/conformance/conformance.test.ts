import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import { account } from './areas/account'
import { ending } from './areas/ending'
import { guestLists } from './areas/guests'
import { live } from './areas/live'
import { lists, meetings } from './areas/meetings'
import { recordings } from './areas/recordings'
import { rooms } from './areas/rooms'
import { signIns } from './areas/sign-ins'
import { users } from './areas/users'
import { type Case, nameOf, requestOf, requireDocumentedReply } from './case'
import { control } from './client'
import { type DocumentedOperation, readDocumented } from './documented'
import { MODES, type Mode, openScene } from './scene'

const areas = { meetings, lists, ending, live, guestLists, recordings, rooms, users, account, signIns }
const cases: Case[] = Object.values(areas).flat()
const documented = readDocumented()

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
})
afterAll(() => sandbox.close())

function pageOf({ operation }: Case): DocumentedOperation {
  const page = documented.get(operation)
  if (page === undefined) throw new Error(`the documentation has no ${operation}`)
  return page
}

const rows = (isWanted: (each: Case) => boolean) =>
  cases.filter(isWanted).map((each) => [nameOf(each), each, pageOf(each)] as const)

const isFor = (mode: Mode) => (each: Case) => pageOf(each).auth.includes(mode)
const isNotFor = (mode: Mode) => (each: Case) => !pageOf(each).auth.includes(mode)
const otherThan = (mode: Mode): Mode => (mode === 'oauth' ? 'secret' : 'oauth')

describe.each(MODES)('by %s', (mode) => {
  test.each(rows(isFor(mode)))('%s is answered as documented', async (_name, each, page) => {
    const scene = await openScene(sandbox.origin, mode)
    const reply = await scene.call(requestOf(page, each, await each.given(scene)))
    requireDocumentedReply(page, each, mode, reply)
    await each.proves?.(reply.json as never, scene)
  })

  test.each(rows(isNotFor(mode)))('%s is refused', async (_name, each, page) => {
    const allowed = await openScene(sandbox.origin, otherThan(mode))
    const request = requestOf(page, each, await each.given(allowed))
    const reply = await allowed.callAs(mode, request)
    expect(reply).toMatchObject({ status: 403, json: { error_info: { error_code: 9042 } } })
  })
})

describe('nothing is left out:', () => {
  interface Row {
    operationId: string
    supported: boolean
    auth: string[]
  }

  async function supported(): Promise<Row[]> {
    const rows = await control<{ operations: Row[]; later: Row[] }>(sandbox.origin, 'operations')
    return [...rows.operations, ...rows.later].filter((row) => row.supported)
  }

  test('every operation that the sandbox offers is driven, and no other', async () => {
    const offered = (await supported()).map(({ operationId }) => operationId).sort()
    expect([...new Set(cases.map(({ operation }) => operation))].sort()).toEqual(offered)
  })

  test('every example request and every example reply of them is driven', async () => {
    const driven = new Set(
      cases.flatMap((each) => [
        `${each.operation} < ${each.request ?? 'doc'}`,
        `${each.operation} > ${each.reply ?? 'doc'}`,
      ]),
    )
    const wanted = (await supported()).flatMap(({ operationId }) => {
      const { requests = {}, replies = {} } = documented.get(operationId) ?? {}
      return [
        ...Object.keys(requests).map((name) => `${operationId} < ${name}`),
        ...Object.keys(replies).map((name) => `${operationId} > ${name}`),
      ]
    })
    expect(wanted.filter((each) => !driven.has(each))).toEqual([])
  })

  test('the sandbox says the same of who may call as the documents', async () => {
    for (const { operationId, auth } of await supported()) {
      expect([operationId, [...auth].sort()]).toEqual([
        operationId,
        [...(documented.get(operationId)?.auth ?? [])].sort(),
      ])
    }
  })
})
