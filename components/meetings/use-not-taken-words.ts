import { useLocale, useTranslations } from 'next-intl'
import type { ChangedMeeting } from '@/lib/meetings/schema'

/** What Tencent did not take as it was asked, in a sentence; nothing where all is so. */
export function useNotTakenWords(): (answer: Pick<ChangedMeeting, 'notTaken' | 'unregistered'>) => string | undefined {
  const t = useTranslations('meetingForm')
  const settingWords = useTranslations('meetings.detail.settings')
  const list = new Intl.ListFormat(useLocale())
  return ({ notTaken = [], unregistered = [] }) => {
    const settings = list.format(notTaken.map((name) => settingWords(name)))
    const people = list.format(unregistered.map(({ name }) => name ?? t('picker.nameless')))
    const said = [
      ...(notTaken.length > 0 ? [t('notTaken', { settings })] : []),
      ...(unregistered.length > 0 ? [t('unregistered', { people })] : []),
    ]
    return said.length > 0 ? said.join(' ') : undefined
  }
}
