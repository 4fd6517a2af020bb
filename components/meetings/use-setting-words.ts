import { useTranslations } from 'next-intl'
import type { MeetingSettings } from '@/lib/meetings/schema'

/** What a value of a setting is called. */
export function useSettingWords(): (name: keyof MeetingSettings, value: string | boolean | undefined) => string {
  const t = useTranslations('meetings.detail.values')
  return (name, value) => {
    if (value === undefined) return t('unsaid')
    if (name === 'enterpriseOnly') return t(value ? 'joinKind.internal' : 'joinKind.all')
    if (typeof value === 'boolean') return t(value ? 'on' : 'off')
    return t(`${name}.${value}` as 'joinKind.all')
  }
}
