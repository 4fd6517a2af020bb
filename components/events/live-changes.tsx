'use client'

import { useEffect } from 'react'
import { useSWRConfig } from 'swr'

/** The page comes first: following changes begins when the browser has nothing else to do, or after this. */
const LATEST_MS = 3_000

/** Keeps what this page shows up to date while it is in sight. Shows nothing itself. */
export function LiveChanges({ slug }: { slug: string }) {
  const { cache, mutate } = useSWRConfig()
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const begin = () =>
      import('./follow-changes').then(
        ({ followChanges }) => signal.aborted || followChanges(slug, { cache, mutate }, signal),
        // Without a connection there is no code to be had, and no changes either.
        () => window.addEventListener('online', begin, { once: true, signal }),
      )
    const cancel = whenIdle(begin)
    return () => {
      cancel()
      ending.abort()
    }
  }, [slug, cache, mutate])
  return null
}

/** Safari does not tell when it is idle. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, LATEST_MS / 2)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS })
  return () => cancelIdleCallback(handle)
}
