import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import { control, corpOf, meetingBody, oauthHeaders, REDIRECT_URI, send, signIn } from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  app = corpOf(sandbox, 'acme').app
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

describe('OAuth', () => {
  test('reaches endpoints that take it, as the person of the token', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const body = JSON.stringify(meetingBody(pair.open_id))
    const created = await send(sandbox, { method: 'POST', path: '/v1/meetings', body, headers: oauthHeaders(pair) })
    expect(created.code).toBe(0)
    const { meeting_id } = JSON.parse(created.text).meeting_info_list[0]
    expect(sandbox.world.meetings.get(meeting_id)).toMatchObject({
      viaSdkId: app.sdkId,
      creatorId: `${app.corpId}/alice`,
    })
  })

  test('is 9042 with HTTP 403 where the endpoint does not take it', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const reply = await send(sandbox, { method: 'GET', path: '/v1/rooms-inventory', headers: oauthHeaders(pair) })
    expect(reply).toMatchObject({ code: 9042, status: 403 })
  })

  test.each([
    [['VIEW_MEETING'], 0],
    [['MANAGE_MEETING'], 0],
    [['VIEW_VIDEO', 'MANAGE_VIDEO', 'VIEW_USER_INFO'], 9042],
    [[], 9042],
  ])('with the scopes %j lists meetings: %i', async (scopes, code) => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { scopes })
    const pair = await signIn(sandbox, app, 'alice')
    const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
    expect((await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code).toBe(code)
  })

  test('viewing is not enough to create', async () => {
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { scopes: ['VIEW_MEETING'] })
    const pair = await signIn(sandbox, app, 'alice')
    const body = JSON.stringify(meetingBody(pair.open_id))
    const reply = await send(sandbox, { method: 'POST', path: '/v1/meetings', body, headers: oauthHeaders(pair) })
    expect(reply.code).toBe(9042)
  })

  test('the open_id of a call must be the one of the token', async () => {
    const alice = await signIn(sandbox, app, 'alice')
    const bob = await signIn(sandbox, app, 'bob')
    const path = `/v1/meetings?userid=${bob.open_id}&instanceid=1`
    expect((await send(sandbox, { method: 'GET', path, headers: oauthHeaders(alice) })).code).toBe(9042)
    const mixed = oauthHeaders({ ...alice, open_id: bob.open_id })
    expect((await send(sandbox, { method: 'GET', path, headers: mixed })).code).toBe(190303)
  })

  test('a token of a removed person or a banned application is dead', async () => {
    const pair = await signIn(sandbox, app, 'alice')
    const path = `/v1/meetings?userid=${pair.open_id}&instanceid=1`
    const code = async () => (await send(sandbox, { method: 'GET', path, headers: oauthHeaders(pair) })).code
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: true })
    expect(await code()).toBe(190303)
    await control(sandbox, 'PUT', `apps/${app.sdkId}`, { banned: false })
    expect(await code()).toBe(0)
    await control(sandbox, 'PUT', 'people/acme/alice', { status: 2 })
    expect(await code()).toBe(190303)
  })
})
