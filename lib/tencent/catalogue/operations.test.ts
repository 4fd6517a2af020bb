import { describe, expect, test } from 'vitest'
import { createClient } from '../client'
import type { ClientOptions } from '../client-options'
import { json, startServer } from '../fixtures/start-server'
import { enterpriseSecret, oauthToken } from '../sign'
import { operations } from './operations'

test.each(Object.entries(operations))('%s stands in the catalogue under its own id', (key, { id }) => {
  expect(id).toBe(key)
})

describe('an operation that cannot be called is refused before anything is sent', () => {
  const person = oauthToken({ accessToken: 'a', openId: 'open-1' })
  const enterprise = enterpriseSecret({ appId: '1', secretId: 'id', secretKey: 'key' })

  async function callLater(changes: Partial<ClientOptions>) {
    const { origin, received } = await startServer(json({}))
    const client = createClient({
      restOrigin: origin,
      fetch,
      now: () => 0,
      nonce: () => '1',
      authenticator: person,
      deadlineMs: 10_000,
      ...changes,
    })
    const error: unknown = await client.call(operations.cancelUserAuth, {}).catch((thrown: unknown) => thrown)
    return { error, sent: received.length }
  }

  test.each([
    [
      'a newer operation on a platform without it',
      { laterOperations: false },
      /cancelUserAuth does not exist on this platform/,
    ],
    [
      'an operation for people by the enterprise',
      { authenticator: enterprise },
      /cancelUserAuth does not accept secret/,
    ],
  ])('%s', async (_, changes, message) => {
    const { error, sent } = await callLater(changes)
    expect(error).toMatchObject({ kind: 'input', outcome: 'not-executed', message: expect.stringMatching(message) })
    expect(sent).toBe(0)
  })

  test('and called where it exists', async () => {
    expect(await callLater({})).toEqual({ error: undefined, sent: 1 })
  })
})

describe('the enterprise calls', () => {
  const enterprise = enterpriseSecret({ appId: '1', secretId: 'id', secretKey: 'key' })
  const call = async (changes: Partial<ClientOptions>, operation: 'listUsers' | 'listRecords') => {
    const { origin, received } = await startServer(json({}))
    const facts = { restOrigin: origin, fetch, now: () => 0, nonce: () => '1', deadlineMs: 10_000 }
    const client = createClient({ ...facts, authenticator: enterprise, ...changes })
    const window = { from: new Date(0), to: new Date(1_000) }
    await (operation === 'listUsers'
      ? client.call(operations.listUsers, {})
      : client.call(operations.listRecords, window))
    return received.map(({ uri }) => uri)
  }

  test('without a person where the operation names none', async () => {
    expect(await call({}, 'listUsers')).toEqual(['/v1/users/list?page=1&page_size=20'])
  })

  test('and says who is missing where it names one', async () => {
    await expect(call({}, 'listRecords')).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(/needs the userid/),
    })
    expect(await call({ operatorUserid: 'alice' }, 'listRecords')).toEqual([expect.stringContaining('userid=alice')])
  })

  test('with the person that newer platforms want, where it has one', async () => {
    const [uri] = await call({ operatorUserid: 'alice', sendOperatorId: true }, 'listUsers')
    expect(uri).toMatch(/&operator_id=alice&operator_id_type=1$/)
  })
})
