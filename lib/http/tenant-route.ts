import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { readCookie } from '@/lib/auth/cookies'
import { isRecentSignIn } from '@/lib/auth/is-recent-sign-in'
import { isPermitted, type Permission } from '@/lib/auth/permissions'
import { requireMember, type SignedInMember } from '@/lib/auth/require-member'
import { findStanding } from '@/lib/auth/session-grants'
import { AppError } from '@/lib/errors'
import { readIdempotencyKey } from '@/lib/idempotency/idempotency-key'
import { runOnce } from '@/lib/idempotency/run-once'
import type { PersonActor, PersonContext } from '@/lib/tenants/context'
import { answerRequest } from './answer-request'
import { readCaller } from './caller-header'
import { declareDoor } from './doors'
import { parseInput } from './parse-input'
import { readJsonBody } from './read-json-body'
import { requireNoBody } from './require-no-body'
import { requireSameOrigin } from './same-origin'

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
type Answer<Schema> = Schema extends z.ZodType ? z.input<Schema> : unknown
type Schema = z.ZodType | undefined

/** What a door of a tenant declares. */
interface TenantDoor<Params extends Schema, Query extends Schema, Body extends Schema, Reply extends Schema> {
  permission: Permission
  /** Path parameters besides the tenant. One that does not parse is a miss: 404. */
  params?: Params
  query?: Query
  /** Strict: what the schema does not name is an error. */
  body?: Body
  /** The fields that leave; the rest of what `run` returns stays here. Without it the answer is 204. */
  answer?: Reply
  /** Status of success; 200 if nothing is said. */
  status?: number
  /** Accepts `Idempotency-Key`: the same request is carried out once. */
  idempotent?: boolean
  /** Only for somebody who signed in within the last ten minutes: what it does cannot be undone. */
  needsRecentSignIn?: boolean
  /** Shapes an answer that is not JSON, such as a redirect or a file. */
  respond?: (answer: Output<Reply>) => Response
}

interface Input<Params, Query, Body> {
  ctx: PersonContext
  /** Of the browser that asks. */
  sessionId: string
  /** Whether this browser would be let in now as who it was let in as; for an answer that goes on. */
  isStillIn: () => Promise<boolean>
  params: Output<Params>
  query: Output<Query>
  body: Output<Body>
}

/**
 * The one door of tenants: same origin → session, grant and permission → parse → run → picked answer. It knows what is
 * declared, never the URL's text. Without a session 401; without a grant 404, as for a tenant that does not exist.
 */
export function tenantRoute<
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
  Reply extends Schema = undefined,
>(door: TenantDoor<Params, Query, Body, Reply>, run: (input: Input<Params, Query, Body>) => Promise<Answer<Reply>>) {
  const handler = async (request: Request, route: { params: Promise<{ tenant: string }> }): Promise<Response> => {
    const allParams = await route.params
    return await answerRequest(request, allParams, async (requestId) => {
      requireNoBody(request)
      requireSameOrigin(request)
      const { tenant: slug, ...rawParams } = allParams
      const now = new Date()
      const token = readCookie(request, 'session')
      const member = await requireMember(slug, token, now)
      const { tenant, person, connection, sessionId } = member
      requirePermission(door, member, now)
      const ctx: PersonContext = { tenant, actor: person, connection, now, requestId, address: readCaller(request) }
      const raw = { params: rawParams, query: readQuery(request), body: door.body && (await readJsonBody(request)) }
      const isStillIn = () => isIn(slug, token, person)
      const input = { ctx, sessionId, isStillIn, ...parseParts(door, raw) }
      const carryOut = async () => pickAnswer(door, await run(input))
      const key = door.idempotent ? readIdempotencyKey(request.headers) : undefined
      const answer = key
        ? await runOnce(ctx, { key, requestHash: hashRequest(request, raw) }, carryOut)
        : await carryOut()
      return respond(door, answer as Output<Reply>)
    })
  }
  const { permission, params, query, body, answer, status = 200, idempotent = false, needsRecentSignIn = false } = door
  const declared = { permission, params, query, body, answer, status, idempotent, needsRecentSignIn }
  return declareDoor(handler, { kind: 'tenant', ...declared })
}

function requirePermission(
  door: Pick<TenantDoor<Schema, Schema, Schema, Schema>, 'permission' | 'needsRecentSignIn'>,
  { person, authenticatedAt }: SignedInMember,
  now: Date,
): void {
  if (!isPermitted(person.role, door.permission)) throw new AppError('not_allowed', `needs ${door.permission}`)
  if (door.needsRecentSignIn && !isRecentSignIn(authenticatedAt, now)) {
    throw new AppError('needs_recent_sign_in', 'signed in too long ago')
  }
}

async function isIn(slug: string, token: string | undefined, { membershipId, role }: PersonActor): Promise<boolean> {
  const standing = await findStanding(slug, token, new Date())
  if (standing.kind !== 'granted' || standing.member.status !== 'ACTIVE') return false
  const { person } = standing.member
  return person.membershipId === membershipId && person.role === role
}

function readQuery(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  const query: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(searchParams.keys())) {
    const [first = '', ...more] = searchParams.getAll(name)
    query[name] = more.length > 0 ? [first, ...more] : first
  }
  return query
}

interface Raw {
  params: object
  query: object
  body: unknown
}

function parseParts<Params extends Schema, Query extends Schema, Body extends Schema>(
  door: TenantDoor<Params, Query, Body, Schema>,
  raw: Raw,
) {
  const params = door.params?.safeParse(raw.params)
  if (params && !params.success) throw new AppError('not_found', 'a path parameter does not parse')
  return {
    params: params?.data as Output<Params>,
    query: (door.query && parseInput(door.query, raw.query)) as Output<Query>,
    body: (door.body && parseInput(door.body, raw.body)) as Output<Body>,
  }
}

function pickAnswer(door: { answer?: Schema }, result: unknown): unknown {
  const picked = door.answer?.safeParse(result)
  if (!picked || picked.success) return picked?.data
  throw new AppError('internal', 'the answer is not what the door promised', { cause: picked.error })
}

function respond<Reply extends Schema>(
  door: Pick<TenantDoor<Schema, Schema, Schema, Reply>, 'answer' | 'status' | 'respond'>,
  answer: Output<Reply>,
): Response {
  if (door.respond) return door.respond(answer)
  if (!door.answer) return new Response(null, { status: door.status ?? 204 })
  return Response.json(answer, { status: door.status ?? 200 })
}

// The path is part of what was asked: one key must not answer for two doors.
function hashRequest(request: Request, raw: Raw): string {
  const asked = [request.method, new URL(request.url).pathname, raw.query, raw.body ?? null]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}
