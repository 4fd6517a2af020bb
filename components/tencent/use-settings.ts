import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { TencentSettings } from '@/lib/tencent-settings/schema'
import { readOptions } from '../meetings/retry-read'
import { isAwaiting } from './shown-state'

const PACE_MS = 3_000

/** The door of a tenant's settings. */
export const settingsDoor = (slug: string): string => `/api/t/${slug}/admin/tencent`

/** How the organisation is connected; asked again and again only while Tencent's call is awaited and the page in sight. */
export function useSettings(slug: string) {
  const { data, error, mutate } = useSWR<TencentSettings, unknown>(settingsDoor(slug), fetchJson, {
    ...readOptions,
    refreshInterval: (settings) => (settings && isAwaiting(settings) ? PACE_MS : 0),
  })
  return {
    settings: data,
    problem: error === undefined ? undefined : asProblem(error),
    reload: () => mutate(),
  }
}
