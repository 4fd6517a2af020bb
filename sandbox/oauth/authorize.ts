import { type Answer, htmlAnswer, type Incoming } from '../http/answer'
import { consentPage } from '../pages/consent-page'
import { messagePage } from '../pages/message-page'
import { findPerson } from '../state/find-person'
import type { World } from '../state/world'
import { type AuthorizeRequest, checkAuthorizeRequest } from './check-authorize-request'
import { awaitsApproval, grantConsent, mayConsent, refuseConsent } from './consent'

/**
 * The authorisation page. Without `sandbox_user` it asks a person to choose and agree; with it the consent is given at
 * once. Errors are shown to the user with status 200, never sent to the callback.
 */
export function authorize(world: World, incoming: Incoming): Answer {
  const request = checkAuthorizeRequest(world, incoming.query)
  if (!('app' in request)) {
    return problem('Cannot authorise', request.message, request.parameter)
  }
  if (incoming.query.get('sandbox_decision') === 'refuse') return refuse(world, request)
  const name = incoming.query.get('sandbox_user')
  if (!name) return htmlAnswer(200, consentPage(world, request))

  const person = findPerson(world, request.app.corpId, name)
  if (!person) return problem('Unknown person', `Nobody here is called ${name}.`, 'sandbox_user')
  if (!mayConsent(person)) return problem('Account unavailable', 'This account is not active.', 'sandbox_user')
  if (awaitsApproval(world, request.app, person)) {
    return problem(
      'Approval needed',
      `The request was filed with the administrator of your enterprise. Open this page again once it is approved.`,
      'approval',
    )
  }
  return redirect(grantConsent(world, request, person))
}

function refuse(world: World, request: AuthorizeRequest): Answer {
  if (world.modes.refusal === 'redirect') return redirect(refuseConsent(request))
  return problem('Nothing was granted', 'You refused. You can close this page.', 'refused')
}

function problem(title: string, message: string, reason: string): Answer {
  return { ...htmlAnswer(200, messagePage(title, message, reason)), notes: [`page: ${reason}`] }
}

function redirect(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' }
}
