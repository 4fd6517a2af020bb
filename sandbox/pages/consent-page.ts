import type { AuthorizeRequest } from '../oauth/check-authorize-request'
import type { Corp, Person } from '../state/model'
import type { World } from '../state/world'
import { type Html, html, page } from './html'

/** Asks a person of any enterprise, the application's own first, to let the application act for them. */
export function consentPage(world: World, { app, redirectUri, state }: AuthorizeRequest): string {
  const corps = [...world.corps.values()].sort(
    (a, b) => Number(b.corpId === app.corpId) - Number(a.corpId === app.corpId),
  )
  const people = [...world.people.values()].filter((person) => person.status === 1)
  const groups = corps.map((corp) =>
    peopleOf(
      corp,
      people.filter((person) => person.corpId === corp.corpId),
    ),
  )
  const content = html`<h1>${app.name} would like to act for you</h1>
<p class="soft">It asks for: ${app.scopes.map((scope) => html`<span class="tag">${scope}</span> `)}</p>
<form method="get">
<input type="hidden" name="corp_id" value="${app.corpId}"><input type="hidden" name="sdk_id" value="${app.sdkId}">
<input type="hidden" name="redirect_uri" value="${redirectUri}"><input type="hidden" name="state" value="${state}">
${groups}
<div class="actions"><button name="sandbox_decision" value="refuse" formnovalidate>Refuse</button><button class="primary" name="sandbox_decision" value="allow">Allow</button></div>
</form>
<p><small>Local Tencent Meeting: everybody may be anybody here. After that you return to ${new URL(redirectUri).host}.</small></p>`
  return page(`Authorise ${app.name}`, content)
}

function peopleOf(corp: Corp, people: Person[]): Html {
  if (people.length === 0) return html``
  return html`<fieldset><legend>${corp.name}</legend>${people.map(
    (person) =>
      html`<label><input type="radio" name="sandbox_user" value="${corp.slug}/${person.userid}" required><span>${person.name}</span><small>${person.userid}</small></label>`,
  )}</fieldset>`
}
