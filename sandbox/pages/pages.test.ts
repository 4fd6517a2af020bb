import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import { control, corpOf, REDIRECT_URI, signIn } from '../test/rest-client'

let sandbox: Sandbox
let app: OAuthApp

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 })
  app = corpOf(sandbox, 'acme').app
  await control(sandbox, 'PUT', `apps/${app.sdkId}`, { callbacks: [REDIRECT_URI] })
})
afterEach(() => sandbox.close())

/** Answers of the control API, as loosely as a test reads them. */
async function ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  return (await (await control(sandbox, method, path, body)).json()) as Record<string, unknown>
}

describe('pages', () => {
  test('the join page tells subject, code and state, as text', async () => {
    const { ids } = (await ask('POST', 'bulk', {
      corp: 'acme',
      userid: 'alice',
      count: 1,
      subject: '<b>Plan</b>',
    })) as {
      ids: string[]
    }
    const meeting = sandbox.world.meetings.get(ids[0] ?? '')
    const response = await fetch(`${sandbox.origin}/w/${meeting?.code}`)
    const text = await response.text()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(text).toContain('&lt;b&gt;Plan&lt;/b&gt; 1')
    expect(text).toContain('Not started')
    expect(await (await fetch(`${sandbox.origin}/w/1`)).text()).toContain('unknown-code')
  })

  test('the control page shows people, meetings and requests, no secrets', async () => {
    await signIn(sandbox, app, 'alice')
    const text = await (await fetch(`${sandbox.origin}/`)).text()
    expect(text).toContain('Alice Zhang')
    expect(text).toContain('exchangeAuthCode')
    expect(text).not.toContain(app.secret)
    expect(text).not.toContain(corpOf(sandbox, 'acme').credential.secretKey)
  })

  test('anything else is not found', async () => {
    expect((await fetch(`${sandbox.origin}/nothing`)).status).toBe(404)
  })
})
