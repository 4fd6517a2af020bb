import { type Invitation, type InvitationLanguage, invitationFacts } from './invitation-facts'

/** The text that people paste into a chat or a mail. Lines for what the meeting lacks (a password, a link) are left out. */
export function writeInvitation(invitation: Invitation, language: InvitationLanguage): string {
  const { greeting, before, link, code, password, colon } = invitationFacts(invitation, language)
  const line = ([label, value]: [string, string]) => `${label}${colon}${value}`
  const lines = [
    greeting,
    ...before.map(line),
    link && `\n${link.label}${colon.trim()}\n${link.url}\n`,
    line(code),
    password && line(password),
  ]
  return lines.filter(Boolean).join('\n')
}
