import { useLocale, useTranslations } from 'next-intl'
import type { ChangeMeeting, MeetingSettings } from '@/lib/meetings/schema'
import { describeRecurrence } from '@/lib/recurrence/describe-recurrence'
import { formatRange, zoneLabel } from '@/lib/time'
import { joinKindOf, muteKindOf, type Person, type ScheduleValues, toBody, workingSettings } from './schedule-values'
import { useSettingWords } from './use-setting-words'

/** Settings with what stands for them where only the older word was said, or nothing. */
const told = (settings: MeetingSettings): MeetingSettings => ({
  ...{
    watermarkRows: 'single' as const,
    autoRecord: 'none' as const,
    recordOnJoin: false,
    hostMayPause: true,
    rename: true,
  },
  ...workingSettings(settings),
  joinKind: joinKindOf(settings),
  muteKind: muteKindOf(settings),
})

/** One change in words. `from` and `to` replace each other, or name who left and who came. */
export interface ChangeWords {
  name: string
  from?: string | undefined
  to?: string | undefined
  kind: 'replaced' | 'people'
}

/** What would change, in words, in the order of the form. */
export function useChangeWords(): (
  before: ScheduleValues,
  after: ScheduleValues,
  changes: ChangeMeeting,
) => ChangeWords[] {
  const t = useTranslations('meetingForm')
  const settingWords = useTranslations('meetings.detail.settings')
  const form = useTranslations('meetings.form')
  const inWords = useSettingWords()
  const series = useTranslations('series')
  const locale = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  const replaced = (name: string, from: string, to: string): ChangeWords => ({ name, from, to, kind: 'replaced' })

  const times = (values: ScheduleValues, timeZone: string) => {
    const { startsAt, endsAt } = toBody(values)
    return startsAt && endsAt ? formatRange(startsAt, endsAt, { locale, timeZone }) : form('noTime')
  }
  const zone = (values: ScheduleValues) => zoneLabel(toBody(values).startsAt || new Date(), values.timeZone)
  const rule = (values: ScheduleValues) => {
    const { startsAt, recurrence } = toBody(values)
    return recurrence && startsAt
      ? describeRecurrence({ startsAt, timeZone: values.timeZone, recurrence }, locale)
      : form('noTime')
  }
  const names = (people: Person[]) =>
    people.length === 0 ? undefined : list.format(people.map(({ name }) => name ?? t('picker.nameless')))
  const without = (people: Person[], others: Person[]) =>
    people.filter(({ id }) => others.every((other) => other.id !== id))
  const people = (name: string, from: Person[], to: Person[]): ChangeWords => ({
    name,
    from: names(without(from, to)),
    to: names(without(to, from)),
    kind: 'people',
  })

  const streamNow = (from: string, to: string) => (from === to ? t('live.otherSettings', { to }) : to)

  return (before, after, changes) => {
    const words: ChangeWords[] = []
    const passcode = ({ usePassword, password }: ScheduleValues) => (usePassword && password) || t('edit.none')
    if (changes.subject !== undefined) words.push(replaced(form('subject'), before.subject, after.subject.trim()))
    const [from, to] = [times(before, after.timeZone), times(after, after.timeZone)]
    if (changes.startsAt !== undefined && from !== to) words.push(replaced(t('edit.when'), from, to))
    if (changes.recurrence) words.push(replaced(series('rule'), rule(before), rule(after)))
    if (changes.timeZone !== undefined) words.push(replaced(t('edit.zone'), zone(before), zone(after)))
    if (changes.password !== undefined) words.push(replaced(t('edit.passcode'), passcode(before), passcode(after)))
    const [old, now] = [told(before.settings), told(after.settings)]
    for (const name of Object.keys(changes.settings ?? {}) as (keyof MeetingSettings)[]) {
      // One thing by two words: the newer one tells it.
      if (name === 'enterpriseOnly' && changes.settings?.joinKind) continue
      if (name === 'muteOnEntry' && changes.settings?.muteKind) continue
      const label = name === 'enterpriseOnly' ? t('whoMayJoin') : settingWords(name)
      words.push(replaced(label, inWords(name, old[name]), inWords(name, now[name])))
    }
    if (changes.hosts) words.push(people(t('hosts'), before.hosts, after.hosts))
    if (changes.invitees) words.push(people(t('invitees'), before.invitees, after.invitees))
    const { more: was } = before
    const { more: is } = after
    const key = ({ useHostKey, hostKey }: typeof is) => (useHostKey && hostKey) || t('edit.none')
    const stream = ({ live }: typeof is) => (live.enabled ? live.subject || t('live.on') : t('live.off'))
    const upload = ({ docUpload }: typeof is) => inWords('rename', docUpload)
    if (changes.hostKey !== undefined) words.push(replaced(t('hostKey'), key(was), key(is)))
    if (changes.live) words.push(replaced(t('live.title'), stream(was), streamNow(stream(was), stream(is))))
    if (changes.location !== undefined)
      words.push(replaced(t('location'), was.location || t('edit.none'), is.location.trim() || t('edit.none')))
    if (changes.docUpload !== undefined) words.push(replaced(t('docUpload'), upload(was), upload(is)))
    return words
  }
}
