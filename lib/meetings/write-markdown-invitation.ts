import { type Invitation, type InvitationLanguage, invitationFacts } from './invitation-facts'

/** Signs that mean something in Markdown, as themselves. */
const escapeMarkdown = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`).replaceAll(/\s*\n\s*/g, ' ')

/** The invitation as Markdown, for wikis, tickets and chats that read it. */
export function writeMarkdownInvitation(invitation: Invitation, language: InvitationLanguage): string {
  const { greeting, before, link, code, password, colon } = invitationFacts(invitation, language)
  // The colon stands outside: Markdown ends no bold text between a Chinese sign and a word.
  const line = (label: string, value: string) => `- **${escapeMarkdown(label)}**${colon}${value}`
  const lines = [
    greeting && `${escapeMarkdown(greeting)}\n`,
    ...before.map(([label, value]) => line(label, escapeMarkdown(value))),
    link && line(link.label, `<${link.url}>`),
    line(code[0], code[1]),
    password && line(password[0], password[1]),
  ]
  return lines.filter(Boolean).join('\n')
}
