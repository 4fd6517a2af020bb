import useSWR, { useSWRConfig } from 'swr'
import { unstable_serialize } from 'swr/infinite'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { useTencentPace } from '../events/signals'
import { cancelledAddress } from './cancelled-address'
import { readOptions } from './retry-read'

const MINUTE = 60_000

/**
 * Has the copies read from Tencent Meeting anew while a list of them is shown, and the list and the counts read again after that.
 * `at` is when the last reading was over.
 */
export function useRefreshedCopies(slug: string) {
  const { mutate } = useSWRConfig()
  const calendar = `/api/t/${slug}/calendar`
  const read = [`${calendar}?`, `/api/t/${slug}/meeting-counts`]
  const {
    data,
    error,
    mutate: again,
  } = useSWR<string, unknown>(
    `${calendar}/refresh`,
    async (url: string) => {
      await sendJson(url, { method: 'POST', body: {} })
      void mutate((key) => typeof key === 'string' && read.some((start) => key.startsWith(start)))
      void mutate(unstable_serialize(cancelledAddress(slug)))
      return new Date().toISOString()
    },
    { ...readOptions, refreshInterval: useTencentPace(MINUTE), dedupingInterval: MINUTE / 2 },
  )
  const problem: ApiProblem | undefined = error === undefined ? undefined : asProblem(error)
  return { at: data, problem, again: () => void again() }
}
