import { createHmac, randomInt } from 'node:crypto'
import { parse } from 'lossless-json'

/** An enterprise as the control side tells it. */
export interface Corp {
  slug: string
  corpId: string
  apps: { sdkId: string; corpId: string; secret: string }[]
  credentials: { secretId: string; secretKey: string; corpId: string; sdkId?: string }[]
  rooms: { id: string; name: string }[]
  people: { userid: string; name: string; email: string; phone: string; openIds: Record<string, string> }[]
}

export interface Request {
  method: string
  path: string
  query?: Record<string, string | number>
  body?: unknown
}

export interface Reply {
  status: number
  /** As it came; an answer without data has none. */
  text: string
  /** Integers that a number cannot hold are bigint. */
  json: unknown
}

/** Sends one request as somebody. */
export type Call = (request: Request) => Promise<Reply>

const CALLBACK = 'http://localhost:3999/callback?a=1'

/** Callers are distinguished by their headers alone; what they sign is exactly what they send. */
async function send(origin: string, request: Request, headersFor: (uri: string, body: string) => HeadersInit) {
  const query = new URLSearchParams(
    Object.entries(request.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString()
  const uri = query === '' ? request.path : `${request.path}?${query}`
  const body = request.body === undefined ? '' : JSON.stringify(request.body)
  const response = await fetch(origin + uri, {
    method: request.method,
    headers: { 'Content-Type': 'application/json', ...headersFor(uri, body) },
    body: body === '' ? undefined : body,
  })
  const text = await response.text()
  return { status: response.status, text, json: text === '' ? undefined : parse(text, undefined, readNumber) }
}

function readNumber(text: string): number | bigint {
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text)
}

function moment(): Record<string, string> {
  return { 'X-TC-Timestamp': String(Math.floor(Date.now() / 1000)), 'X-TC-Nonce': String(randomInt(1, 2 ** 40)) }
}

/** The enterprise with its secret: base64 of the hexadecimal HMAC-SHA256 of method, three headers, address and body. */
export function asEnterprise(origin: string, { credentials: [credential] }: Corp): Call {
  if (credential === undefined) throw new Error('the enterprise has no credential')
  const { secretId, secretKey, corpId, sdkId } = credential
  return (request) =>
    send(origin, request, (uri, body) => {
      const signed: Record<string, string> = { ...moment(), 'X-TC-Key': secretId }
      const named = ['X-TC-Key', 'X-TC-Nonce', 'X-TC-Timestamp'].map((name) => `${name}=${signed[name]}`).join('&')
      const message = `${request.method}\n${named}\n${uri}\n${body}`
      const hex = createHmac('sha256', secretKey).update(message).digest('hex')
      const rest = { 'X-TC-Signature': btoa(hex), AppId: corpId, 'X-TC-Registered': '1' }
      return { ...signed, ...rest, ...(sdkId !== undefined && { SdkId: sdkId }) }
    })
}

/** A person who has agreed on the consent page, through the application that their enterprise has. */
export async function asPerson(origin: string, corp: Corp, userid: string): Promise<Call> {
  const [app] = corp.apps
  if (app === undefined) throw new Error('the enterprise has no application')
  const query = new URLSearchParams({
    corp_id: app.corpId,
    sdk_id: app.sdkId,
    redirect_uri: CALLBACK,
    state: 'conformance1',
    sandbox_user: `${corp.slug}/${userid}`,
  })
  const consent = await fetch(`${origin}/authorize.html?${query}`, { redirect: 'manual' })
  const location = new URL(consent.headers.get('location') ?? 'about:blank')
  if (location.searchParams.get('state') !== 'conformance1') throw new Error('the state did not come back')
  const exchange = await fetch(`${origin}/wemeet-webapi/v2/oauth2/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      sdk_id: app.sdkId,
      secret: app.secret,
      auth_code: location.searchParams.get('auth_code'),
    }),
  })
  const { data } = (await exchange.json()) as { data: { access_token: string; open_id: string } }
  const proof = { AccessToken: data.access_token, OpenId: data.open_id, 'X-TC-Registered': '1' }
  return (request) => send(origin, request, () => ({ ...moment(), ...proof }))
}

/** The control side, which takes and answers plain JSON. */
export async function control<Answer>(
  origin: string,
  path: string,
  body?: object,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  const response = await fetch(`${origin}/_sandbox/${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}
