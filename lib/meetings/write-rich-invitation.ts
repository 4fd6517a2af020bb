import { type Invitation, type InvitationLanguage, invitationFacts } from './invitation-facts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** The invitation as HTML for mails and documents: the same words, the link to press. */
export function writeRichInvitation(invitation: Invitation, language: InvitationLanguage): string {
  const { greeting, before, link, code, password, colon } = invitationFacts(invitation, language)
  const line = (label: string, html: string) => `<strong>${escapeHtml(label)}</strong>${colon}${html}`
  const lines = [
    ...before.map(([label, value]) => line(label, escapeHtml(value))),
    link && line(link.label, `<a href="${escapeHtml(link.url)}">${escapeHtml(link.url)}</a>`),
    line(code[0], escapeHtml(code[1])),
    password && line(password[0], escapeHtml(password[1])),
  ]
  const head = greeting ? `<p>${escapeHtml(greeting)}</p>` : ''
  return `<div lang="${language}">${head}<p>${lines.filter(Boolean).join('<br>')}</p></div>`
}
