import { useState } from 'react'
import useSWR from 'swr'
import { type ApiProblem, asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import { GUESTS_AT_ONCE_MAX } from '@/lib/guests/limits'
import type { ChangeGuests, GuestList } from '@/lib/guests/schema'

type Added = NonNullable<ChangeGuests['add']>

/** The guests of a meeting, and how some come and go. */
export function useGuests(address: string) {
  const door = `${address}/guests`
  const { data, error, mutate } = useSWR<GuestList, unknown>(door, fetchJson)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isBusy, setBusy] = useState(false)

  const change = async (parts: ChangeGuests[]): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      for (const body of parts) {
        const list = await sendJson<GuestList>(door, { method: 'PATCH', body })
        await mutate(list, { revalidate: false })
      }
      return true
    } catch (failure) {
      setProblem(asProblem(failure))
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    guests: data?.guests,
    problem: problem ?? (error === undefined || data ? undefined : asProblem(error)),
    isBusy,
    add: (guests: Added) => change(inParts(guests).map((add) => ({ add }))),
    remove: ({ area, phone }: GuestList['guests'][number]) => change([{ remove: [{ area, phone }] }]),
  }
}

/** A long list goes in several requests; whoever was added twice is one. */
function inParts(guests: Added): Added[] {
  const count = Math.ceil(guests.length / GUESTS_AT_ONCE_MAX)
  return Array.from({ length: count }, (_, part) =>
    guests.slice(part * GUESTS_AT_ONCE_MAX, (part + 1) * GUESTS_AT_ONCE_MAX),
  )
}
