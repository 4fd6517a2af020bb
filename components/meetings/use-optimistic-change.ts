import { useSWRConfig } from 'swr'
import { type Foreseen, foresee } from './foresee'

/**
 * Sends a change of a meeting while pages and lists show it as it will be. Refused, they stand as before at once, and the refusal is
 * thrown on to whoever tells the reason; the truth is read again in both cases.
 */
export function useOptimisticChange(slug: string) {
  const { cache, mutate } = useSWRConfig()
  const doors = ['meetings', 'calendar'].map((door) => `/api/t/${slug}/${door}`)
  const keys = () => [...cache.keys()].filter((key) => doors.some((door) => key.startsWith(door)))

  return async <Answer>(id: string, foreseen: Foreseen, send: () => Promise<Answer>): Promise<Answer> => {
    const before = keys().flatMap((key) => {
      const answer: unknown = cache.get(key)?.data
      const after = foresee(answer, id, foreseen)
      return after === answer ? [] : [{ key, answer, after }]
    })
    for (const { key, after } of before) void mutate(key, after, { revalidate: false })
    try {
      return await send()
    } catch (error) {
      for (const { key, answer, after } of before) {
        // What was read meanwhile is newer than what stood there before.
        void mutate(key, (now: unknown) => (now === after ? answer : now), { revalidate: true })
      }
      throw error
    }
  }
}
