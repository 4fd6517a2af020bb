import { vi } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'
import type { OAuthApp } from '../state/model'
import type { Attempt, Delivery } from '../webhooks/delivery'
import { control, corpOf, meetingBody, REDIRECT_URI, signedCall, signIn } from './rest-client'
import { type Receiver, startReceiver } from './webhook-receiver'

type Fields = Record<string, unknown>

/** What `GET /_sandbox/deliveries` shows of one. */
export type Shown = Pick<Delivery, 'id' | 'subscription' | 'event' | 'traceId' | 'data' | 'state' | 'dueAt'> & {
  attempts: Attempt[]
}

const CORP = {
  slug: 'quiet',
  people: [{ userid: 'alice', name: 'Alice', isAdmin: true }, { userid: 'bob', name: '波' }, { userid: 'carol' }],
  apps: [{ level: 'USER_ACCOUNT_LEVEL', callbacks: [REDIRECT_URI] }],
  credentials: [{}],
}

/** A sandbox with an enterprise without meetings, a receiver for its events, and the calls that make things happen. */
export interface WebhookSetting {
  sandbox: Sandbox
  receiver: Receiver
  app: OAuthApp
  /** A control call; what is refused fails the test. */
  ask(method: string, path: string, body?: unknown): Promise<Fields>
  subscribe(order?: Fields): Promise<Fields>
  /** A call with the enterprise's secret; what is refused fails the test. */
  rest(method: string, path: string, body?: unknown): Promise<Fields>
  /** A person authorises the application; answers the open_id. */
  signIn(userid: string): Promise<string>
  /** A meeting of alice through the API; answers its id. */
  book(fields?: Fields): Promise<string>
  deliveries(): Promise<Shown[]>
  /** Waits until nothing is on its way. */
  settled(): Promise<Shown[]>
  close(): Promise<void>
}

async function answerOf(response: Response): Promise<Fields> {
  const answer = (await response.json()) as Fields
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
  return answer
}

/** Starts both; nothing is subscribed yet. */
export async function webhookSetting(): Promise<WebhookSetting> {
  const sandbox = await startSandbox({ port: 0 })
  const receiver = await startReceiver()
  await control(sandbox, 'POST', 'corps', CORP)
  const { app, credential } = corpOf(sandbox, CORP.slug)
  const ask = async (method: string, path: string, body?: unknown) =>
    answerOf(await control(sandbox, method, path, body))
  const deliveries = async () => (await ask('GET', 'deliveries')).deliveries as Shown[]
  const rest = async (method: string, path: string, body?: unknown) => {
    const reply = await signedCall(sandbox, credential, { method, path, body })
    if (reply.code !== 0) throw new Error(reply.text)
    return (reply.text ? JSON.parse(reply.text) : {}) as Fields
  }
  return {
    sandbox,
    receiver,
    app,
    ask,
    subscribe: (order = {}) =>
      ask('POST', 'subscriptions', { corp: CORP.slug, url: receiver.url, token: receiver.token, ...order }),
    rest,
    signIn: async (userid) => (await signIn(sandbox, app, `${CORP.slug}/${userid}`)).open_id,
    async book(fields = {}) {
      const { meeting_info_list } = await rest('POST', '/v1/meetings', { ...meetingBody('alice'), ...fields })
      return String((meeting_info_list as Fields[])[0]?.meeting_id)
    },
    deliveries,
    settled: () =>
      vi.waitFor(
        async () => {
          const now = sandbox.world.now()
          const all = await deliveries()
          const isBusy = all.some(({ state, dueAt }) => state === 'sending' || (state === 'waiting' && dueAt <= now))
          if (isBusy) throw new Error('something is on its way')
          return all
        },
        { timeout: 20_000, interval: 10 },
      ),
    async close() {
      await receiver.close()
      await sandbox.close()
    },
  }
}
