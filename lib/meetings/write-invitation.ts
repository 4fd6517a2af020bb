import { formatCode } from './format-code'
import type { Meeting } from './schema'

export type InvitationLanguage = 'zh-CN' | 'en'

interface Invitation {
  meeting: Pick<Meeting, 'subject' | 'code' | 'startsAt' | 'endsAt' | 'joinUrl' | 'password'>
  /** IANA zone the times are written in. */
  timeZone: string
  /** Who invites; left out when unknown. */
  inviter?: string
}

const part = (instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options }).format(instant)

function zoneText(instant: Date, timeZone: string, language: InvitationLanguage): string {
  const name = (timeZoneName: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  const offset = name('longOffset')
  return `(${offset === 'GMT' ? 'GMT+00:00' : offset}) ${name('long')}`
}

function timeText({ meeting, timeZone }: Invitation, language: InvitationLanguage): string {
  const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)]
  const date = (instant: Date) =>
    language === 'zh-CN'
      ? part(instant, 'zh-CN', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
      : part(instant, 'en-US', { timeZone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
  const clock = (instant: Date) => part(instant, 'en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const until = date(start) === date(end) ? clock(end) : `${date(end)} ${clock(end)}`
  const between = date(start) === date(end) ? '-' : ' - '
  return `${date(start)} ${clock(start)}${between}${until} ${zoneText(start, timeZone, language)}`
}

/** The text that people paste into a chat or a mail. Lines for what the meeting lacks (a password, a link) are left out. */
export function writeInvitation(invitation: Invitation, language: InvitationLanguage): string {
  const { meeting, inviter } = invitation
  const chinese = language === 'zh-CN'
  const when = timeText(invitation, language)
  const lines = chinese
    ? [
        inviter && `${inviter} 邀请你参加腾讯会议`,
        `会议主题：${meeting.subject}`,
        `会议时间：${when}`,
        meeting.joinUrl && `\n点击链接入会：\n${meeting.joinUrl}\n`,
        `#腾讯会议：${formatCode(meeting.code, '-')}`,
        meeting.password && `会议密码：${meeting.password}`,
      ]
    : [
        inviter && `${inviter} invites you to a Tencent Meeting`,
        `Subject: ${meeting.subject}`,
        `Time: ${when}`,
        meeting.joinUrl && `\nJoin:\n${meeting.joinUrl}\n`,
        `Meeting code: ${formatCode(meeting.code, '-')}`,
        meeting.password && `Passcode: ${meeting.password}`,
      ]
  return lines.filter(Boolean).join('\n')
}
