import { useEffect, useState } from 'react'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { MemberList } from '@/lib/members/schema'
import { readOptions } from './retry-read'

/** Typing on is no new question yet. */
const SETTLED_MS = 150

/** The members whose names hold what is typed, asked once somebody wants them; the last answer stays until the next. */
export function useMembers(slug: string, typed: string, isWanted: boolean) {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const address = `/api/t/${slug}/members?${new URLSearchParams({ q: asked })}`
  const { data, error, isLoading } = useSWR<MemberList, unknown>(isWanted ? address : null, fetchJson, {
    ...readOptions,
    keepPreviousData: true,
    revalidateOnFocus: false,
  })
  // Until the answer to these words is there, the one before serves as far as it fits.
  const isSettled = asked === typed.trim() && !isLoading
  const words = typed.trim().toLowerCase()
  const members = data?.items.filter(({ name = '' }) => isSettled || name.toLowerCase().includes(words))
  const status = error !== undefined ? 'failed' : isSettled ? 'noMatches' : 'looking'
  return { members: members ?? [], status } as const
}
