import { useTranslations } from 'next-intl'
import type { Room } from '@/lib/rooms/schema'
import { splitLocation } from './split-location'

/** What there is to say of rooms in a line, and why one was not booked. */
export function useRoomWords() {
  const t = useTranslations('rooms')
  const problems = useTranslations('errors.problems')
  return {
    /** Floor and size. */
    facts({ location, capacity }: Pick<Room, 'location' | 'capacity'>): string {
      const { floor } = splitLocation(location)
      const facts = [floor && t('floor', { floor }), capacity && t('capacity', { count: capacity })]
      return facts.filter(Boolean).join(' · ')
    },
    failure(code: string): string {
      if (t.has(`failed.${code}` as 'failed.other')) return t(`failed.${code}` as 'failed.other')
      return problems.has(`${code}.title` as 'internal.title')
        ? problems(`${code}.title` as 'internal.title')
        : t('failed.other')
    },
  }
}
