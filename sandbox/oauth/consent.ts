import { randomBytes } from 'node:crypto'
import { identityOf } from '../state/identity'
import type { OAuthApp, Person } from '../state/model'
import type { World } from '../state/world'
import { letIn } from './approvals'
import type { AuthorizeRequest } from './check-authorize-request'

const CODE_SECONDS = 300

/** People who were removed, disabled or never activated cannot agree to anything. */
export function mayConsent(person: Person): boolean {
  return person.status === 1
}

/**
 * In approval mode, whether the enterprise's administrator still has to agree: an administrator's own consent settles it,
 * anybody else's files the request.
 */
export function awaitsApproval(world: World, app: OAuthApp, person: Person): boolean {
  const { approvalNeeded } = world.modes
  const isNeeded = Array.isArray(approvalNeeded) ? approvalNeeded.includes(app.sdkId) : approvalNeeded
  const id = `${app.sdkId}/${person.corpId}`
  const known = world.approvals.get(id)
  if (known?.approved || (!isNeeded && !known?.isOff)) return false
  if (person.isAdmin) letIn(world, app, person)
  else if (known === undefined) world.approvals.put(id, { id, approved: false })
  return !person.isAdmin
}

/** Where the browser goes after consent: the callback with a fresh code, its own query kept as it was. */
export function grantConsent(world: World, request: AuthorizeRequest, person: Person): string {
  const now = world.realNow()
  for (const code of [...world.authCodes.values()]) {
    if (code.expiresAt <= now) world.authCodes.delete(code.id)
  }
  const id = randomBytes(16).toString('hex')
  const openId = identityOf(world, request.app.sdkId, person.id).id
  world.authCodes.put(id, { id, sdkId: request.app.sdkId, openId, expiresAt: now + CODE_SECONDS })
  const { app } = request
  world.news.tell(() => [
    { event: 'oauth.user-auth', app, by: person.id },
    { event: 'oauth.auth-user', app, by: person.id },
  ])
  return appendQuery(request.redirectUri, `auth_code=${id}&state=${request.state}`)
}

/** Where the browser goes after a refusal when the sandbox redirects then; the platform documents no such redirect. */
export function refuseConsent(request: AuthorizeRequest): string {
  return appendQuery(request.redirectUri, `error=access_denied&state=${request.state}`)
}

function appendQuery(url: string, query: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query}`
}
