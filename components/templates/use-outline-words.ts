import { useLocale, useTranslations } from 'next-intl'
import type { ListedTemplate } from '@/lib/templates/schema'
import { formatDuration } from '@/lib/time'

/** What a template holds, in a line; its subject where that is not its name. */
export function useOutlineWords(): (template: Pick<ListedTemplate, 'name' | 'about'>) => string {
  const t = useTranslations('templates')
  const joint = useTranslations('meetings')('joint')
  const locale = useLocale()
  return ({ name, about }) => {
    const { subject, minutes, recurrence, hasPassword, isLive, people, guests, rooms } = about
    const until = recurrence?.until
    return [
      ...(subject === name ? [] : [subject]),
      formatDuration(minutes, locale),
      ...(recurrence && until && 'count' in until
        ? [t('outline.repeats', { how: t(`repeats.${recurrence.frequency}`), count: until.count })]
        : []),
      ...(hasPassword ? [t('outline.password')] : []),
      ...(isLive ? [t('outline.live')] : []),
      ...(people > 0 ? [t('outline.people', { count: people })] : []),
      ...(guests > 0 ? [t('outline.guests', { count: guests })] : []),
      ...(rooms > 0 ? [t('outline.rooms', { count: rooms })] : []),
    ].join(joint)
  }
}
