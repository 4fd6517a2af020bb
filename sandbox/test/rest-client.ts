import { createHmac, randomInt } from 'node:crypto'
import type { Sandbox } from '../start-sandbox'
import type { Corp, Credential, OAuthApp } from '../state/model'

/** A request before it is sent; tests bend it out of shape. */
export interface RestRequest {
  method: string
  path: string
  body?: string
  headers: Record<string, string>
}

export interface RestReply {
  status: number
  headers: Headers
  text: string
  /** error_info.error_code, 0 for success. */
  code: number
}

export const now = () => Math.floor(Date.now() / 1000)
const newNonce = () => String(randomInt(2 ** 40) + 1)

export function corpOf({ world }: Sandbox, slug: string): { corp: Corp; app: OAuthApp; credential: Credential } {
  const corp = find(world.corps.values(), (candidate) => candidate.slug === slug)
  return {
    corp,
    app: find(world.apps.values(), (candidate) => candidate.corpId === corp.corpId),
    credential: find(world.credentials.values(), (candidate) => candidate.corpId === corp.corpId),
  }
}

function find<T>(values: Iterable<T>, matches: (value: T) => boolean): T {
  for (const value of values) if (matches(value)) return value
  throw new Error('not in the seed')
}

/** The headers of an enterprise secret, signature left to `sign`. */
export function secretHeaders(credential: Credential): Record<string, string> {
  return {
    'X-TC-Key': credential.secretId,
    'X-TC-Timestamp': String(now()),
    'X-TC-Nonce': newNonce(),
    AppId: credential.corpId,
    ...(credential.sdkId && { SdkId: credential.sdkId }),
    'X-TC-Registered': '1',
    'Content-Type': 'application/json',
  }
}

/** Signs what is there now; written apart from the gateway's own computation on purpose. */
export function sign(request: RestRequest, secretKey: string): RestRequest {
  const { headers } = request
  const names = ['X-TC-Key', 'X-TC-Nonce', 'X-TC-Timestamp']
  const signed = names.map((name) => `${name}=${headers[name]}`).join('&')
  const text = [request.method, signed, request.path, request.body ?? ''].join('\n')
  const hex = createHmac('sha256', secretKey).update(text, 'utf8').digest('hex')
  return { ...request, headers: { ...headers, 'X-TC-Signature': Buffer.from(hex, 'latin1').toString('base64') } }
}

export async function send({ origin }: Sandbox, { method, path, body, headers }: RestRequest): Promise<RestReply> {
  const response = await fetch(origin + path, { method, body, headers, redirect: 'manual' })
  const text = await response.text()
  const code = response.ok ? 0 : (JSON.parse(text)?.error_info?.error_code ?? -1)
  return { status: response.status, headers: response.headers, text, code }
}

export const REDIRECT_URI = 'http://localhost:3999/callback?a=1'
const TOKEN_PATH = '/wemeet-webapi/v2/oauth2/oauth'

/** Where the authorisation page sends the browser, for a person who agrees at once. */
export async function authorize(
  sandbox: Sandbox,
  app: OAuthApp,
  parameters: Record<string, string>,
): Promise<Response> {
  const query = new URLSearchParams({
    corp_id: app.corpId,
    sdk_id: app.sdkId,
    redirect_uri: REDIRECT_URI,
    state: 'abc123',
    ...parameters,
  })
  return fetch(`${sandbox.origin}/authorize.html?${query}`, { redirect: 'manual' })
}

export interface Envelope {
  status: number
  code: number
  message: string
  nonce: string
  data: Record<string, unknown>
}

export async function callToken(sandbox: Sandbox, name: string, body: unknown): Promise<Envelope> {
  const response = await fetch(`${sandbox.origin}${TOKEN_PATH}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as Omit<Envelope, 'status'>) }
}

export async function authCodeOf(sandbox: Sandbox, app: OAuthApp, user: string): Promise<string> {
  const location = (await authorize(sandbox, app, { sandbox_user: user })).headers.get('location') ?? ''
  return new URL(location).searchParams.get('auth_code') ?? ''
}

export interface Pair {
  access_token: string
  refresh_token: string
  open_id: string
  expires: number
  scopes: string[]
  open_corp_id?: string
}

/** The whole flow for one person. */
export async function signIn(sandbox: Sandbox, app: OAuthApp, user: string): Promise<Pair> {
  const auth_code = await authCodeOf(sandbox, app, user)
  const { data } = await callToken(sandbox, 'access_token', { sdk_id: app.sdkId, secret: app.secret, auth_code })
  return data as unknown as Pair
}

export function oauthHeaders(pair: Pair): Record<string, string> {
  return {
    AccessToken: pair.access_token,
    OpenId: pair.open_id,
    'X-TC-Timestamp': String(now()),
    'X-TC-Nonce': newNonce(),
    'Content-Type': 'application/json',
  }
}

export async function control(sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${sandbox.origin}/_sandbox/${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

/** Calls with the enterprise secret, the body signed as it is sent. */
export async function signedCall(
  sandbox: Sandbox,
  credential: Credential,
  { method, path, body, headers }: { method: string; path: string; body?: unknown; headers?: Record<string, string> },
): Promise<RestReply> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const request = { method, path, body: text, headers: { ...secretHeaders(credential), ...headers } }
  return send(sandbox, sign(request, credential.secretKey))
}

/** A body of createMeeting: an hour from now, for an hour. */
export function meetingBody(userid: string) {
  const startsAt = now() + 3600
  const [start_time, end_time] = [String(startsAt), String(startsAt + 3600)]
  return { userid, instanceid: 1, subject: '季度复盘', type: 0, start_time, end_time }
}

/** What the sandbox remembers of the request that came last. */
export async function lastRequest({ origin }: Sandbox): Promise<{ notes: string[]; verdict: string }> {
  const response = await fetch(`${origin}/_sandbox/requests`)
  const { requests } = (await response.json()) as { requests: { notes: string[]; verdict: string }[] }
  const last = requests.at(-1)
  if (!last) throw new Error('nothing arrived')
  return last
}
