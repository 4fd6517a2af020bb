import { describeRepeat } from './describe-repeat'
import { formatCode } from './format-code'
import type { Meeting } from './schema'

export type InvitationLanguage = 'zh-CN' | 'en'

export interface Invitation {
  meeting: Pick<Meeting, 'subject' | 'code' | 'startsAt' | 'endsAt' | 'joinUrl' | 'password' | 'subMeetings'>
  /** IANA zone the times are written in. */
  timeZone: string
  /** Who invites; left out when unknown. */
  inviter?: string
}

const part = (instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options }).format(instant)

function zoneText(instant: Date, timeZone: string, language: InvitationLanguage): { offset: string; name: string } {
  const named = (timeZoneName: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  const offset = named('longOffset')
  return { offset: `(${offset === 'GMT' ? 'GMT+00:00' : offset})`, name: named('long') }
}

function timeText({ meeting, timeZone }: Invitation, language: InvitationLanguage): string {
  const [start, end] = [new Date(meeting.startsAt), new Date(meeting.endsAt)]
  const date = (instant: Date) =>
    language === 'zh-CN'
      ? part(instant, 'zh-CN', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
      : part(instant, 'en-US', { timeZone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
  const clock = (instant: Date) => part(instant, 'en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const [from, to] = [start, end].map((instant) => zoneText(instant, timeZone, language))
  const [first, last] = [start, end].map((instant) => `${date(instant)} ${clock(instant)}`)
  // Clocks change meanwhile: whoever computes with the offset of the start would come an hour late or early to the end.
  if (from?.offset !== to?.offset) return `${first} ${from?.offset} - ${last} ${to?.offset} ${to?.name}`
  const until = date(start) === date(end) ? `-${clock(end)}` : ` - ${last}`
  return `${first}${until} ${from?.offset} ${from?.name}`
}

/** What an invitation says, in its order; what the meeting lacks is not said. */
export interface InvitationFacts {
  greeting?: string
  /** Label and value of each line before the link. */
  before: [string, string][]
  link?: { label: string; url: string }
  code: [string, string]
  password?: [string, string]
  /** Between a label and its value. */
  colon: string
}

/** What is said in an invitation, in the words of a language; the ways to write it differ. */
export function invitationFacts(invitation: Invitation, language: InvitationLanguage): InvitationFacts {
  const { meeting, inviter, timeZone } = invitation
  const when = timeText(invitation, language)
  const repeat = describeRepeat(meeting.subMeetings ?? [], timeZone, language)
  const code = formatCode(meeting.code, '-')
  const url = meeting.joinUrl
  if (language === 'zh-CN')
    return {
      greeting: inviter && `${inviter} 邀请你参加腾讯会议`,
      before: [
        ['会议主题', meeting.subject],
        ['会议时间', when],
        ...(repeat ? [['重复周期', repeat] satisfies [string, string]] : []),
      ],
      link: url ? { label: '点击链接入会', url } : undefined,
      code: ['#腾讯会议', code],
      password: meeting.password ? ['会议密码', meeting.password] : undefined,
      colon: '：',
    }
  return {
    greeting: inviter && `${inviter} invites you to a Tencent Meeting`,
    before: [
      ['Subject', meeting.subject],
      ['Time', when],
      ...(repeat ? [['Repeats', repeat] satisfies [string, string]] : []),
    ],
    link: url ? { label: 'Join', url } : undefined,
    code: ['Meeting code', code],
    password: meeting.password ? ['Passcode', meeting.password] : undefined,
    colon: ': ',
  }
}
