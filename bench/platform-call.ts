import { randomInt } from 'node:crypto'

/** A call that the console made to the platform, to be made again without the console. */
export interface PlatformCall {
  path: string
  headers: Record<string, string>
  /** How many meetings the console made of the answer. */
  meetings: number
}

interface LoggedRequest {
  method: string
  url: string
  operation?: string
  headers: Record<string, string>
}

/** Asks the console for the meetings once, and the sandbox for what reached it. */
export async function catchPlatformCall(meetingsUrl: string, cookie: string, sandbox: string): Promise<PlatformCall> {
  const before = await readRequests(sandbox, 0)
  const answer = await fetch(meetingsUrl, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${meetingsUrl} answered ${answer.status}: ${await answer.text()}`)
  const { items } = (await answer.json()) as { items: unknown[] }
  const { requests } = await readRequests(sandbox, before.last)
  const call = requests.find(({ operation }) => operation === 'listUserMeetings')
  if (!call) throw new Error('the call of the console did not reach the sandbox')
  const { AccessToken = '', OpenId = '' } = call.headers
  return {
    path: call.url,
    meetings: items.length,
    headers: { AccessToken, OpenId, 'X-TC-Registered': '1', 'Content-Type': 'application/json' },
  }
}

async function readRequests(sandbox: string, since: number) {
  const answer = await fetch(`${sandbox}/_sandbox/requests?since=${since}`)
  return (await answer.json()) as { requests: LoggedRequest[]; last: number }
}

/** The headers for one sending: the gateway takes no nonce twice. */
export function freshHeaders({ headers }: PlatformCall): Record<string, string> {
  return {
    ...headers,
    'X-TC-Timestamp': String(Math.floor(Date.now() / 1_000)),
    'X-TC-Nonce': String(randomInt(1, 2 ** 48 - 1)),
  }
}
