import { useMessages, useTranslations } from 'next-intl'
import type { DeliveredEvent } from '@/lib/deliveries/schema'

/** What events and errors are called. */
export function useDeliveryWords() {
  const t = useTranslations('deliveries')
  const problems = useTranslations('errors.problems')
  const { events } = useMessages().deliveries
  const named = Object.entries(events).flatMap(([group, names]) =>
    Object.entries(names).map(([name, words]) => [`${group}.${name}`, words] as const),
  )
  const words = new Map<string, string>(named)
  return {
    /** Every event that Tencent documents and there are words for. */
    events: named.map(([value, label]) => ({ value, label })),
    title({ event, isCheck, lastVerdict }: Pick<DeliveredEvent, 'event' | 'isCheck' | 'lastVerdict'>): string {
      if (isCheck) return t('check')
      if (event) return words.get(event) ?? event
      return lastVerdict === 'unavailable' ? t('notTaken') : t('unknownEvent')
    },
    /** A code with which handling failed: one of ours in its words, one of the database by its number. */
    failure(code: string): string {
      if (problems.has(`${code}.title` as 'internal.title')) return problems(`${code}.title` as 'internal.title')
      return t('databaseFailure', { code })
    },
  }
}
